// Scenarios 1 to 19: forms as HTML has them.
import { ID, idField, type Scenario } from '#tests/coverage/scenario.ts';

const form = (inside: string, attributes = 'method="post" action="/send"') => `<form ${attributes}>${inside}</form>`;

export const NATIVE: readonly Scenario[] = [
  {
    id: '1',
    what: 'A POST form by its button, which has a name and a value; the page’s own submit handler runs once.',
    pages: () => ({
      'site /': `${form(`${idField}<input type="hidden" name="runs" value="0"><button name="go" value="1">Send</button>`)}
<script>document.forms[0].onsubmit = (event) => { event.target.runs.value++; };</script>`,
    }),
    type: [['[name=idcard]', ID]],
    send: 'button',
    value: ID,
    expected: 'held',
    row: { channel: 'form' },
  },
];
