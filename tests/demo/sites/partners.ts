// Two companies that forms of other sites send people to: a lender, and a bank's card check (as in 3-D Secure).
import { HOSTS } from '../hosts.ts';
import { thanks } from '../page.ts';
import type { DemoSite } from '../site.ts';

export const credit: DemoSite = {
  hosts: [HOSTS.credit],
  name: ['Partner Finance', '合作金融'],
  about: ['Lends money. The shop sends applications here.', '放贷公司。商店把分期申请发到这里。'],
  doors: [],
  answer: (request) => {
    const look = { brand: request.say('Partner Finance', '合作金融'), theme: 'bank' };
    return thanks(request, look, request.say('Your application was received.', '申请已收到。'));
  },
};

export const cardCheck: DemoSite = {
  hosts: [HOSTS.cardCheck],
  name: ['Card Check', '银行卡验证'],
  about: ['Checks cards for shops, in a new tab or in a hidden frame.', '替商家验卡，在新标签页或隐藏的框架里进行。'],
  doors: [],
  answer: (request) => {
    const look = { brand: request.say('Card Check', '银行卡验证'), theme: 'bank' };
    return thanks(request, look, request.say('The card was checked.', '银行卡已验证。'));
  },
};
