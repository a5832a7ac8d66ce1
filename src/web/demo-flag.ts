/** Nest's name for the flag "this process shows sample data in a throw-away database". */
export const DEMO = Symbol('demo');
