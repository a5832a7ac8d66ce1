import { asset } from '../assets.js';

/** Style sheet of outlets, places and campaigns, for the `head` of their pages. */
export function RoomStyles() {
  return <link rel="stylesheet" href={asset('/static/rooms.css')} />;
}
