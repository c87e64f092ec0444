// The HTML that all demo sites share: document, head, footer and form fields.
import type { DemoRequest, Reply } from './site.ts';
import { text } from './site.ts';

export interface Page {
  readonly brand: string;
  /** Class on <body>: the site's colours in client/demo.css. */
  readonly theme: string;
  readonly title: string;
  readonly body: string;
  readonly head?: string;
  /** Of the document, where it is not the visitor's. */
  readonly lang?: string;
}

export function page(request: DemoRequest, { brand, theme, title, body, head = '', lang: own }: Page): Reply {
  const { say, lang } = request;
  const other = lang === 'zh' ? 'en' : 'zh';
  return text(
    `<!doctype html>
<html lang="${own ?? (lang === 'zh' ? 'zh-CN' : 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · ${escape(brand)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/client/demo.css">
${head}
</head>
<body class="${theme}">
<header><a class="brand" href="/?lang=${lang}"><span class="mark"></span>${escape(brand)}</a>
<a class="lang" href="?${escape(withLang(request.query, other))}">${other === 'zh' ? '中文' : 'English'}</a></header>
<main>
${body}
</main>
<footer>${say(
      'Part of the demo internet: made-up companies on made-up host names. Nothing leaves this computer.',
      '演示网络的一部分：公司和域名都是虚构的，任何内容都不会离开这台电脑。',
    )}</footer>
</body>
</html>`,
    'text/html',
  );
}

/** A labelled input. `attributes` is written as it is. */
export function field(label: string, attributes: string): string {
  return `<label class="field"><span>${escape(label)}</span><input ${attributes}></label>`;
}

/** The page that a site answers a submission with. */
export function thanks(request: DemoRequest, look: Omit<Page, 'title' | 'body'>, message: string): Reply {
  const title = request.say('Thank you', '谢谢');
  return page(request, {
    ...look,
    title,
    body: `<section class="card"><h1>${title}</h1><p id="done">${escape(message)}</p></section>`,
  });
}

export function escape(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function withLang(query: URLSearchParams, lang: string): string {
  const next = new URLSearchParams(query);
  next.set('lang', lang);
  return next.toString();
}
