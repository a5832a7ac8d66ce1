/** How many mentions wait for a decision: the number in the navigation. Answered by the room that knows. */
export abstract class InboxCounter {
  abstract waiting(): Promise<number>;
}
