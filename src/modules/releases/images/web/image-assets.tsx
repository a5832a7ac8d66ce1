import { asset } from '../../../../web/assets.js';

export function ImageStyles() {
  return <link rel="stylesheet" href={asset('/static/images.css')} />;
}
