// Letters that went out, each with the day on which an answer is due and what to do when none came.
import { formatDate, formatNumber, isolated } from '@/components/format';
import { useWords } from '@/components/text-context';
import type { Notice } from '@/utils/core/remedy/case';
import { daysLeft } from '@/utils/core/remedy/deadlines';

interface Props {
  readonly notices: readonly Notice[];
  readonly now: number;
}

export function SentLetters({ notices, now }: Props) {
  const { text } = useWords();
  const sent = notices.filter(({ sentAt }) => sentAt !== null);
  if (sent.length === 0) return null;
  return (
    <div class="stack tight">
      <h3>{text('letter_sent')}</h3>
      <ul class="lines">
        {sent.map((notice) => (
          <li key={notice.id} class="stack close">
            <Sent notice={notice} now={now} />
          </li>
        ))}
      </ul>
      <p class="small soft measure">{text('letter_clock_hint')}</p>
    </div>
  );
}

function Sent({ notice, now }: { readonly notice: Notice; readonly now: number }) {
  const { text, lang } = useWords();
  const { letter, to, sentAt, dueAt } = notice;
  const name = text(letter === 'access-request' ? 'letter_access_request_short' : 'letter_host_notice_short');
  return (
    <>
      <strong>{text('letter_sent_to', isolated({ letter: name, site: to }))}</strong>
      <span>{text('letter_sent_at', { date: formatDate(sentAt ?? 0, lang) })}</span>
      {dueAt !== null && dueAt >= now && (
        <span>
          {text('letter_due', { date: formatDate(dueAt, lang), days: formatNumber(daysLeft(dueAt, now), lang) })}
        </span>
      )}
      {dueAt !== null && dueAt < now && (
        <span class="error">{text('letter_overdue', { date: formatDate(dueAt, lang) })}</span>
      )}
      {dueAt === null && <span>{text('letter_no_clock')}</span>}
    </>
  );
}
