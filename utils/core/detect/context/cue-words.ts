// Words that announce something personal in running text, lower case. Written for this project; see docs/data.md.

/** What a word announces; each has one reader in cues.ts. */
export const CUES = {
  title:
    'mr mrs ms miss dr prof professor mister herr frau monsieur madame mme mlle señor señora señorita sr sra sig signor signora dona mevrouw meneer dhr mevr pan pani fru hr',
  greet:
    'dear hi hello hey bonjour hola ciao hallo liebe lieber cher chère estimado estimada querido querida caro cara salut beste hei hej',
  name: 'name names nom nombre nome naam navn namn imię fullname surname vorname nachname',
  called: 'call calls appelle heiße heisse llamo chiamo chamo',
  role: 'recipient attn attention applicant patient passenger guest tenant cardholder accountholder holder user beneficiary payee consignee customer client employee sender contact signed witness empfänger destinataire destinatario',
  kin: 'friend wife husband son daughter brother sister mother father mom mum dad boss colleague partner boyfriend girlfriend uncle aunt cousin nephew niece neighbour neighbor roommate',
  sign: 'regards sincerely cheers thanks yours grüße grüßen cordialement saludos saluti',
  born: 'born dob birth birthday birthdate geboren geburtsdatum geb né née naissance nacido nacida nacimiento nato nata nascita nascido nascimento',
  pass: 'password passwd passphrase pwd pw passwort kennwort contraseña senha wachtwoord passcode pin',
  code: 'code otp',
  address:
    'address addresses lives live living located reside resides deliver delivered ship shipped adresse anschrift wohnhaft dirección indirizzo endereço domicilio adres',
  postal: 'zip postcode zipcode plz postal',
  street: 'ul ulica rue calle rua',
  unit: 'apt apartment suite ste unit flat',
  box: 'box postfach apartado casilla fpo apo dpo',
  chat: 'wechat weixin wx qq telegram skype',
  key: 'private secret',
} as const satisfies Record<string, string>;

export type Cue = keyof typeof CUES;

/** Capitalised words that are part of nobody's name. */
export const NO_NAME =
  'media known upon says contributor contributors licensor associate key landed vague uniquely moderate titles push mr mrs ms dr prof herr frau madame monsieur señor señora sr sra signor signora the i a an and or but if in on at to for of from with by as is are was were be it he she they we you my your his her our its their this that these those what who when where why how which whose yes no not do does did can could would should may might must shall have has had please thank thanks hi hello hey dear all any some each every here there now then than so just only also very more most both either once since after before during because although while until unless however let get got see use send call click view read note first second last next best good great re fw fwd ' +
  'team support customer customers service services sales everyone everybody sir madam madame world folks guys friend friends client member members user users department office manager director president minister staff admin agent account order invoice payment number phone email mail address date time name code id card bank total price item product shipping delivery tracking status subject message privacy policy terms home page help about login sign english french german chinese spanish italian japanese russian american british european indian canadian australian mexican african asian dutch swedish polish turkish arabic greek jewish christian muslim catholic ' +
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun today tomorrow yesterday christmas easter god internet windows android iphone google apple microsoft amazon facebook twitter youtube netflix linux python java ' +
  'der die das und ein eine ich wir sie ist nicht mit von für im am zum zur le la les et un une je nous vous est dans pour el los las y una yo es en con il lo gli e sono che per o os as um uma';

/** Words after which a row of capitalised words is a company, a place or a work, not a person. */
export const NO_PERSON =
  'inc ltd llc llp plc corp corporation co company gmbh ag sa sas srl bv nv oy ab as group bank university college school hospital clinic institute academy church cathedral temple street road avenue ave blvd boulevard lane drive square court terrace park garden gardens river lake island islands beach bay mountain mountains valley county city town village airport station hotel inn resort center centre building tower bridge hall house foundation association society agency department ministry council commission committee court club museum theatre theater library award awards prize act law theorem syndrome disease day festival cup league show series edition store shop market mall restaurant cafe café bar grill pizza systems solutions technologies technology software networks partners holdings capital motors airlines records pictures studios press times post news magazine journal band orchestra team united fc industries international insurance financial consulting communications media labs games pro plus max state republic kingdom province district region union party army war treaty code guide book bible version album tour hills heights springs falls creek point forest field stadium arena novel';

/** Words that make the name after them that of a thing. */
export const THING_NAMES =
  'file product company brand domain host user business project class function package variable team event school city street branch tag table column field display screen trade book song band app server network service method group model path image font page site store';

/** Small words inside a name. */
/** Ends that only surnames have. */
export const PERSON_ENDS =
  'ić vić ović vich vych sson dóttir dottir enko escu czyk wski wska nsky vsky wicz opoulos shvili zhev';

export const PARTICLES =
  'van von de del della di da dos das do du la le der den ter ten zu zum af av bin ibn al el y e ben abu';
