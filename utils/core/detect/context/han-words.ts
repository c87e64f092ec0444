// Surnames, provinces and signs by which Chinese names and addresses are told. Written for this project; see docs/data.md.

/** Commonest first. */
export const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾萧肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵万覃武钱戴严欧莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季成霍苗涂谷曲盛冉翁路蓝游辛靳管柴鲍华喻祁房滕屈饶解牟艾尤时穆农司阎骆车桂全褚蒲连米项闵娄瞿景卓池仇苑屠蔺敖洪蒙冷茅邬计占晏苟古党宫席臧应卫裴闻银郎匡栾狄瞿简迟宗缪匡原阳桑巫佟刁扈甄丛晋储楚戚褚明荆幸雍郁支鄢商花常费岑卞侍沙隋窦胥晁麦伏祖隆练麻幺亓仝乌冼冒寇莘郜都鞠粟荣贝沃窝濮单於尉查游衣鹿邸邝佘矫竺巩逄揭谌阚锺張劉陳楊黃趙吳孫馬鄭謝許鄧馮蕭葉蘇呂盧鐘陸賈鄒閻龍賀顧龔萬錢嚴歐湯溫顏莊聶魯關蘭紀單塗華東項應衛簡練費' +
  '';

export const DOUBLE_SURNAMES =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 夏侯 宇文 长孙 南宫 轩辕 独孤 端木 西门 东郭 澹台 公冶 太史 申屠 钟离 闾丘 第五 呼延 百里 拓跋 完颜 赫连 歐陽 司馬 諸葛';

/** Surnames that are believed before a title even where no gap stands before them. */
export const COMMON = 40;

/** Short names of provinces: an address may begin with one. */
export const PROVINCES =
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 台湾';

/** Signs that end a name: what follows a name is no part of it. */
export const AFTER_NAME =
  '，。、！？；：的是在和与跟同从到今来去说问告也都很就已曾将把被给让请要会能可不有没我你他她它们这那先女小老电手身性住家联地邮年月号等为及或对向于以者于';

/** Signs that stand before a name. */
export const BEFORE_NAME = '请给和与跟同的是由对向让叫为找尊敬位致即系及或、问及于';

/** Signs that no place name holds: an address ends or begins there. */
export const NO_PLACE = '的了是在有我你他她们这那请就也不被把到住于址寄送去给及您它说吗呢吧很要';

/** Labels after which a name stands; the last two signs. */
export const NAME_LABELS =
  '姓名 户名 件人 货人 系人 卡人 名字 本人 称呼 请人 款人 保人 托人 诊人 定人 订人 租人 名叫 我叫 他叫 她叫 署名 人名 患者 乘客 记者 客户 业主 学生 会员 户主 原告 被告';
