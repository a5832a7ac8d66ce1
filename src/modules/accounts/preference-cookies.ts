/** Language and theme of visitors who are not signed in; people keep theirs in their account. */
export const localeCookie = 'echolot-locale';
export const themeCookie = 'echolot-theme';
