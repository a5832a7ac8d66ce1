/** The account that exists only in the throw-away database of the demo; shown on its sign-in page. */
export const demoAccount = {
  email: 'demo@echolot.example',
  name: 'Dana Demo',
  password: 'echolot-vorführung',
};
