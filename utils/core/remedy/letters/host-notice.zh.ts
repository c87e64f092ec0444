// The notice under Civil Code 1195 to a host of somebody else's post, in Chinese.
// Never: to a site that itself leaked (that is the access request), and never without place, evidence and identity.
import { type Block, close, type HostFacts, heading, item, type Letter, text } from './letter';
import { dayName, distinct, list, masked } from './words';

const ZH = 'zh-Hans';

export function hostNoticeZh(facts: HostFacts): Letter {
  return {
    title: '侵权通知书',
    paragraphs: [
      text(`致：${facts.site} 运营者（网络服务提供者）`),
      text(
        '贵方网络用户利用贵方网络服务公开本人的个人信息和隐私。本人依据《中华人民共和国民法典》（以下简称《民法典》）第一千一百九十五条通知贵方，并请采取必要措施。',
      ),
      heading('一、权利人的真实身份信息'),
      text(identity(facts)),
      heading('二、侵权内容的具体位置'),
      text(`本人于${dayName(facts.seen, ZH)}在下列网络地址发现侵权内容：`),
      ...facts.urls.map((url, index) => item(`${index + 1}. ${url}`)),
      heading('三、构成侵权的初步证据和理由'),
      ...grounds(facts),
      heading('四、请求采取的措施'),
      ...measures(),
      heading('五、声明'),
      text(
        '上述内容真实。本人知悉，因错误通知造成网络用户或者网络服务提供者损害的，通知人应当依法承担侵权责任（《民法典》第一千一百九十五条第三款）。',
      ),
      close(`通知人：${facts.name}`),
      close(dayName(facts.today, ZH)),
    ],
  };
}

function identity(facts: HostFacts): string {
  const parts = [`姓名：${facts.name}`, facts.identity && `证件：${facts.identity}`, `联系方式：${facts.contact}`];
  return `${parts.filter(Boolean).join('；')}。`;
}

function grounds(facts: HostFacts): readonly Block[] {
  const shown = distinct(facts.items.map((entry) => masked(entry, ZH)));
  return [
    text(facts.evidence),
    ...(shown.length > 0
      ? [text(`被公开的个人信息包括：${list(shown, ZH)}。为避免再次扩散，本通知仅载明遮盖后的信息。`)]
      : []),
    text(
      '本人从未同意公开上述信息。该公开行为没有《民法典》第一千零三十五条、《中华人民共和国个人信息保护法》第十三条规定的合法依据，违反《民法典》第一千零三十二条至第一千零三十四条和《中华人民共和国个人信息保护法》第十条，侵害本人的隐私权和个人信息权益。',
    ),
  ];
}

function measures(): readonly Block[] {
  return [
    '（一）及时将本通知转送相关网络用户，并对上述网络地址及其相同副本采取删除、屏蔽、断开链接等必要措施；',
    '（二）保存发布者的注册信息、发布和访问日志，以备公安机关、人民法院依法调取；',
    '（三）将处理结果书面告知本人；相关网络用户提交不存在侵权行为的声明的，依据《民法典》第一千一百九十六条转送本人。',
    '贵方未及时采取必要措施的，依据《民法典》第一千一百九十五条第二款，应当对损害的扩大部分与该网络用户承担连带责任。',
  ].map(item);
}
