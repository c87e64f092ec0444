// The request to a likely source, in English, under the same Chinese articles as the Chinese one.
// Never: an accusation. It asks the addressee to look and to say.
import { type AccessFacts, type Block, close, heading, item, type Letter, type LetterItem, text } from './letter';
import { dayName, distinct, list, masked, printed, toldOf } from './words';

export function accessRequestEn(facts: AccessFacts): Letter {
  return {
    title: 'Request for access to personal information and for an account of a suspected leak',
    paragraphs: [
      text(`To: the operator of ${facts.site} (personal information handler)`),
      text(
        'My personal information appears to have leaked. Under the Personal Information Protection Law of the People’s Republic of China (“PIPL”) and the Civil Code of the People’s Republic of China, I make the following requests.',
      ),
      heading('1. Background'),
      ...background(facts),
      heading('2. Requests'),
      ...requests(),
      heading('3. Answer'),
      ...reply(facts),
      heading('4. Reservation of rights'),
      ...reservation(),
      ...signature(facts),
    ],
  };
}

function background(facts: AccessFacts): readonly Block[] {
  const given = facts.items.filter((entry) => entry.given.length > 0);
  const others = facts.items.filter((entry) => entry.given.length === 0 && printed(entry));
  return [
    ...(given.length > 0
      ? [
          text(`According to my own records, the following was submitted or sent to ${facts.site}:`),
          ...given.map(givenLine),
        ]
      : [
          text(
            `I have reason to believe that you have obtained and handled personal information of mine through ${facts.site}, directly or indirectly.`,
          ),
        ]),
    ...(others.length > 0 ? [text('So that you can find my records, I also state:'), ...others.map(givenLine)] : []),
    text(noticedLine(facts)),
    text(
      'This letter asks you to look into the matter and to explain it. It does not assert that you caused the leak.',
    ),
  ];
}

function givenLine(entry: LetterItem, index: number): Block {
  const value = printed(entry);
  const days = list(distinct(entry.given.map((day) => dayName(day, 'en'))), 'en');
  const parts = [masked(entry, 'en'), value && `in full: ${value}`, days && `on ${days}`];
  return item(`(${index + 1}) ${parts.filter(Boolean).join('; ')}.`);
}

function noticedLine(facts: AccessFacts): string {
  const known = distinct(facts.items.map((entry) => toldOf(entry, 'en')));
  const what =
    known.length > 0
      ? `the following personal information of mine: ${list(known, 'en')}`
      : 'personal information of mine';
  return `On ${dayName(facts.noticed, 'en')} I found that an unidentified third party knew ${what}.`;
}

function requests(): readonly Block[] {
  return [
    '2.1 What you hold. Under articles 44 and 45 PIPL and article 1037 of the Civil Code, please tell me the kinds, content, source and time of collection of all personal information that you hold on me, and provide a copy.',
    '2.2 Rules and recipients. Under articles 45 and 48 PIPL, please explain the purposes and methods of handling and the period of retention, and name every entrusted party, joint handler, other recipient and recipient abroad (articles 20 to 23 and 39) that has obtained this information, with its contact details and the kinds of information, the time, the purpose and the legal basis of each provision.',
    '2.3 The leak. Under article 57 PIPL, please examine whether a leak, alteration or loss of my personal information has occurred or may have occurred, and state in writing the kinds of information, the time, the cause and the possible harm, the remedial measures that you have taken, the measures that I can take, and whether you have notified the competent authority. If you find that there was none, please state the scope, method and result of your examination.',
    '2.4 Preservation of evidence. From receipt of this letter please preserve in full the logs and records of access, queries, exports, interface calls and provision to others that concern my personal information, whatever retention period or deletion would otherwise apply. Article 23 of the Cybersecurity Law requires network logs to be kept for at least six months; article 56 PIPL requires records of handling to be kept for at least three years.',
    '2.5 Deletion thereafter. Once 2.1 to 2.3 are answered, please delete, under article 47 PIPL, personal information of mine whose purpose has been achieved, cannot be achieved or no longer requires it, whose retention period has ended, or which was handled in breach of law or agreement, and confirm this in writing. Under article 15 I withdraw consent to any handling that is not necessary to conclude or perform a contract or to meet a legal duty. Where the law does not yet permit deletion, please stop all handling other than storage and necessary security measures, and state the rule and the period. The evidence under 2.4 is excepted.',
  ].map(item);
}

function reply(facts: AccessFacts): readonly Block[] {
  const to = facts.contact ? ` to ${facts.contact}` : '';
  return [
    text(
      `Please answer in writing${to} within 15 working days of receipt. This follows the usual regulatory yardstick (the 2019 Methods for Identifying Unlawful Collection by Apps, No. 191) and is not a statutory limit; article 45 PIPL requires you to provide the information promptly.`,
    ),
    text(
      'If you refuse any request, please give your reasons for each under article 50 PIPL. If you need to verify my identity, please ask only for what is necessary and set no unreasonable conditions (article 23 of the Network Data Security Management Regulation).',
    ),
    ...(facts.items.some(printed)
      ? [
          text(
            'The full details in this letter are given only so that you can find and check my records. Please use them for nothing else.',
          ),
        ]
      : []),
  ];
}

function reservation(): readonly Block[] {
  return [
    text(
      'I reserve the right to take further steps, including a complaint to the cyberspace administration (reporting line 12377) or another competent authority under article 65 PIPL; an action before the people’s court under articles 50 and 69 PIPL, including for damages; and a report to the police of conduct that may breach article 56 of the Public Security Administration Punishments Law or article 253-1 of the Criminal Law.',
    ),
    text(
      'Nothing in this letter waives any right. It is a demand for performance within the meaning of article 195 of the Civil Code.',
    ),
  ];
}

function signature(facts: AccessFacts): readonly Block[] {
  return [
    close(facts.name || `A user of ${facts.site} (identity to be shown on verification)`),
    ...(facts.contact ? [close(facts.contact)] : []),
    close(dayName(facts.today, 'en')),
  ];
}
