import type { tasks as german } from '../de/tasks.js';
import { counted } from '../plural.js';

const n = counted('en');

export const tasks: typeof german = {
  title: 'Tasks',
  lead: 'What is to be done: own plans and follow-ups with outlets, by due day.',
  add: 'Add task',
  task: 'Task',
  due: 'Due',
  noDay: 'no day',
  kind: 'Kind',
  kinds: { 'follow-up': 'Follow-up', todo: 'To-do' },
  campaign: 'Campaign',
  noCampaign: 'none',
  note: 'Note',
  done: 'done',
  overdue: 'overdue',
  overdueCount: (count) => n(count, '1 task is overdue.', '# tasks are overdue.'),
  finish: 'Done',
  reopen: 'Open again',
  finishTask: (title) => `Done: ${title}`,
  reopenTask: (title) => `Open again: ${title}`,
  noResult: 'Result open',
  resultOf: (title) => `Result: ${title}`,
  results: {
    printed: 'printed',
    interested: 'interested',
    declined: 'declined',
    'no-answer': 'no answer',
  },
  tabsLabel: 'Tasks by state',
  tabs: { open: 'Open', done: 'Done' },
  caption: { open: 'Open tasks by due day', done: 'Tasks done, the latest first' },
  noneHere: { open: 'No open task.', done: 'No task done.' },
  empty: {
    title: 'No task yet',
    text: 'Tasks stand here by due day. After a release, follow-ups come in for outlets that did not report.',
    example: 'By 12 March: ask the newsroom in Mondheide about a photo date.',
  },
  added: (title) => `“${title}” has been added.`,
  saved: (title) => `“${title}” has been saved.`,
  finished: (title) => `“${title}” is done.`,
  reopened: (title) => `“${title}” is open again.`,
  deleted: (title) => `“${title}” has been deleted.`,
  restored: (title) => `“${title}” is back.`,
};
