export { readTypedDay } from '../../shared/typed-day.js';
