// The request to a likely source, in Chinese: what do you hold, to whom did it go, what leaked, keep the logs, then
// delete. Personal Information Protection Law 45, 48, 57, 47, answered under 50; rights reserved under 65 and 69.
// Never: an accusation. It asks the addressee to look and to say.
import { type AccessFacts, type Block, close, heading, item, type Letter, type LetterItem, text } from './letter';
import { dayName, distinct, list, masked, printed, toldOf } from './words';

const ZH = 'zh-Hans';

export function accessRequestZh(facts: AccessFacts): Letter {
  return {
    title: '关于查阅、复制个人信息并说明个人信息泄露情况的请求函',
    paragraphs: [
      text(`致：${facts.site} 网站运营者（个人信息处理者）`),
      text(
        '就本人个人信息疑似泄露一事，本人依据《中华人民共和国个人信息保护法》（以下简称《个人信息保护法》）、《中华人民共和国民法典》（以下简称《民法典》）等规定，向贵方提出以下请求。',
      ),
      heading('一、基本情况'),
      ...background(facts),
      heading('二、请求事项'),
      ...requests(),
      heading('三、答复'),
      ...reply(facts),
      heading('四、权利保留'),
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
      ? [text(`根据本人留存的记录，本人的下列个人信息曾提交或者发送至 ${facts.site}：`), ...given.map(givenLine)]
      : [text(`本人有理由认为，贵方通过 ${facts.site} 直接或者间接取得并处理过本人的个人信息。`)]),
    ...(others.length > 0 ? [text('为便于贵方检索，另提供下列信息：'), ...others.map(givenLine)] : []),
    text(noticedLine(facts)),
    text('本函旨在请求贵方核查并说明情况，并非认定泄露系由贵方造成。'),
  ];
}

function givenLine(entry: LetterItem, index: number): Block {
  const value = printed(entry);
  const days = list(distinct(entry.given.map((day) => dayName(day, ZH))), ZH);
  const parts = [masked(entry, ZH), value && `完整信息：${value}`, days && `日期：${days}`];
  return item(`${index + 1}. ${parts.filter(Boolean).join('；')}。`);
}

function noticedLine(facts: AccessFacts): string {
  const known = distinct(facts.items.map((entry) => toldOf(entry, ZH)));
  const what = known.length > 0 ? `本人的下列个人信息：${list(known, ZH)}` : '本人的个人信息';
  return `${dayName(facts.noticed, ZH)}，本人发现身份不明的第三方掌握了${what}。`;
}

function requests(): readonly Block[] {
  return [
    '（一）提供本人的个人信息。依据《个人信息保护法》第四十四条、第四十五条和《民法典》第一千零三十七条，请告知贵方持有的本人个人信息的种类、内容、来源和收集时间，并提供副本。',
    '（二）说明处理规则和去向。依据《个人信息保护法》第四十五条、第四十八条，请说明处理本人个人信息的目的、方式和保存期限，并逐一告知曾经取得上述信息的受托人、共同处理者、其他接收方及境外接收方（第二十条至第二十三条、第三十九条）的名称、联系方式，以及提供的信息种类、时间、目的和依据。',
    '（三）说明泄露情况。依据《个人信息保护法》第五十七条，请核查是否发生或者可能发生本人个人信息的泄露、篡改、丢失，并书面说明涉及的信息种类、时间、原因和可能造成的危害，贵方已经采取的补救措施、本人可以采取的减轻危害的措施，以及是否已通知履行个人信息保护职责的部门。如认为未发生，请说明核查的范围、方法和结论。',
    '（四）保全证据。请自收到本函之日起，完整保存与本人个人信息有关的访问、查询、导出、接口调用和对外提供的日志与记录，不因保存期限届满或者下述删除而销毁。《中华人民共和国网络安全法》第二十三条规定网络日志留存不少于六个月，《个人信息保护法》第五十六条规定处理情况记录至少保存三年。',
    '（五）其后删除。在完成上述（一）至（三）项答复之后，依据《个人信息保护法》第四十七条，对处理目的已实现、无法实现或者不再必要，保存期限已届满，以及违反法律、行政法规或者约定处理的本人个人信息，请予删除并书面告知结果；对并非订立、履行合同或者履行法定义务所必需的处理，本人依据第十五条撤回同意。依法暂不能删除的，请停止除存储和采取必要的安全保护措施之外的处理，并说明所依据的规定和期限。上述（四）项所列证据除外。',
  ].map(item);
}

function reply(facts: AccessFacts): readonly Block[] {
  const to = facts.contact ? `，发送至：${facts.contact}` : '';
  return [
    text(
      `请于收到本函之日起十五个工作日内书面答复${to}。该期限系参照监管部门的认定标准（国信办秘字〔2019〕191号）提出，并非法定期限；《个人信息保护法》第四十五条要求“及时提供”。`,
    ),
    text(
      '如拒绝其中任何一项请求，请依据《个人信息保护法》第五十条逐项说明理由。如需核验身份，请以必要为限，不设置不合理条件（《网络数据安全管理条例》第二十三条）。',
    ),
    ...(facts.items.some(printed) ? [text('本函所载完整信息仅供贵方检索、核对本人记录之用，请勿用于其他目的。')] : []),
  ];
}

function reservation(): readonly Block[] {
  return [
    text(
      '本人保留依法采取进一步措施的权利，包括：依据《个人信息保护法》第六十五条向网信部门（举报电话12377）等履行个人信息保护职责的部门投诉、举报；依据第五十条、第六十九条向人民法院提起诉讼，请求损害赔偿等；对涉嫌违反《中华人民共和国治安管理处罚法》第五十六条或者《中华人民共和国刑法》第二百五十三条之一的行为，向公安机关报案。',
    ),
    text('本函不构成对任何权利的放弃，并构成《民法典》第一百九十五条所称的履行请求。'),
  ];
}

function signature(facts: AccessFacts): readonly Block[] {
  return [
    close(facts.name ? `请求人：${facts.name}` : `请求人：${facts.site} 用户（身份信息可在核验时提供）`),
    ...(facts.contact ? [close(`联系方式：${facts.contact}`)] : []),
    close(dayName(facts.today, ZH)),
  ];
}
