// The notice under Civil Code 1195 to a host of somebody else's post, in English.
// Never: to a site that itself leaked (that is the access request), and never without place, evidence and identity.
import { type Block, close, type HostFacts, heading, item, type Letter, text } from './letter';
import { dayName, distinct, list, masked } from './words';

export function hostNoticeEn(facts: HostFacts): Letter {
  return {
    title: 'Notice of infringement',
    paragraphs: [
      text(`To: the operator of ${facts.site} (network service provider)`),
      text(
        'A user of your service has made my personal information and private affairs public. I notify you under article 1195 of the Civil Code of the People’s Republic of China and ask you to take the necessary measures.',
      ),
      heading('1. True identity of the right holder'),
      text(identity(facts)),
      heading('2. Where it is'),
      text(`On ${dayName(facts.seen, 'en')} I found the infringing content at:`),
      ...facts.urls.map((url, index) => item(`(${index + 1}) ${url}`)),
      heading('3. Preliminary evidence and grounds'),
      ...grounds(facts),
      heading('4. Measures requested'),
      ...measures(),
      heading('5. Statement'),
      text(
        'The above is true. I am aware that whoever causes damage to a user or a provider by a wrong notice is liable for it under article 1195, paragraph 3, of the Civil Code.',
      ),
      close(facts.name),
      close(dayName(facts.today, 'en')),
    ],
  };
}

function identity(facts: HostFacts): string {
  const parts = [`Name: ${facts.name}`, facts.identity && `document: ${facts.identity}`, `contact: ${facts.contact}`];
  return `${parts.filter(Boolean).join('; ')}.`;
}

function grounds(facts: HostFacts): readonly Block[] {
  const shown = distinct(facts.items.map((entry) => masked(entry, 'en')));
  return [
    text(facts.evidence),
    ...(shown.length > 0
      ? [
          text(
            `The information made public includes: ${list(shown, 'en')}. It is masked here so that this notice does not spread it further.`,
          ),
        ]
      : []),
    text(
      'I never agreed to its publication. It has no basis in article 1035 of the Civil Code or article 13 of the Personal Information Protection Law, is contrary to articles 1032 to 1034 of the Civil Code and article 10 of the Personal Information Protection Law, and infringes my right to privacy and my rights in my personal information.',
    ),
  ];
}

function measures(): readonly Block[] {
  return [
    '4.1 Promptly pass this notice on to the user concerned, and take the necessary measures, such as deletion, blocking and disconnecting of links, against the addresses above and identical copies.',
    '4.2 Keep the registration details of the poster and the logs of posting and access, for the police and the people’s court to obtain under the law.',
    '4.3 Tell me the outcome in writing and, if the user submits a statement that there is no infringement, pass it on to me under article 1196 of the Civil Code.',
    'A provider that does not take the necessary measures in time is jointly liable with the user for the additional harm (article 1195, paragraph 2, of the Civil Code).',
  ].map(item);
}
