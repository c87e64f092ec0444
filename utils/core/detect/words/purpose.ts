// Words by which a form says what it is for, in English. Data; see docs/data.md.

/** In the order they are looked for; `|` parts words; a form's own name or address counts as its words do. */
export interface PurposeWords {
  readonly login: string;
  readonly signup: string;
  /** At a password that is being made up rather than remembered. */
  readonly fresh: string;
  /** At a password that lets something through rather than someone in. */
  readonly paying: string;
}

export const PURPOSES: PurposeWords = {
  login:
    'log in|login|sign in|signin|log on|logon|signon|sign on|log me in|forgot password|reset password|reset your password|recover password',
  signup:
    'sign up|signup|register|registration|create account|create an account|create your account|create my account|new account|join|join now|join us|subscribe|subscription|newsletter|get started|start trial|free trial|checkout|check out|place order|pay now|donate|contact us|contact|send message|apply',
  fresh:
    'new|create|choose|set|pick|confirm|confirmation|repeat|retype|re|again|verify|reenter|add|desired|at least|minimum|characters',
  paying: 'payment|transaction|transfer|withdraw|card pin|atm',
};
