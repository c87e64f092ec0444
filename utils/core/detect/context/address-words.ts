// Words by which western addresses are told, lower case. Written for this project; see docs/data.md.

/** Kinds of street that stand after the name. */
export const STREET_AFTER =
  'street st road rd avenue ave boulevard blvd lane ln drive dr court ct place pl terrace ter way close crescent cres square sq highway hwy parkway pkwy circle cir trail trl row grove gardens mews hill alley quay walk crossing loop plaza esplanade parade cove utca út tér straat weg laan plein allee katu u gata gatan vägen vej gade';

/** Kinds of street that stand before the name. */
export const STREET_BEFORE =
  'rue avenue boulevard chemin impasse allée quai place route cours via viale piazza corso vicolo largo strada contrada calle avenida av avda plaza paseo carrera camino carretera ronda travesía camiño rúa rua travessa praça alameda estrada rodovia ul ulica aleja plac osiedle ulitsa prospekt jalan jl trg';
/** Ends of compound street names. */
export const STREET_ENDS =
  'straße strasse str weg platz allee gasse ufer damm ring straat laan plein gracht kade dijk singel steenweg gatan gata vägen vägar vej gade allé veien vegen gate stræde katu tie kuja polku utca vegur gata braut stígur';

export const UNITS =
  'apt apto apartment suite ste unit flat floor fl room rm bldg building block level piso planta étage bât bâtiment interno scala stiege top wohnung lokal m esc puerta appt bus dept';

export const BOXES = 'box postfach apartado casilla bp pobox psc cmr apo fpo dpo';

/** Small words inside the name of a street or town. */
export const INSIDE =
  'bis de la el las los del della delle dei di da do dos das du des le les der den van von vom am an zum zur im bei sur sous et y e of the and op aan ten ter het den upon saint d l al in nan';

export const COUNTRIES =
  'usa us uk england scotland wales ireland canada australia germany deutschland france italy italia spain españa portugal brazil brasil mexico méxico netherlands nederland belgium belgique switzerland schweiz suisse austria österreich poland polska sweden sverige norway norge denmark danmark finland suomi iceland ísland greece turkey russia ukraine hungary romania croatia serbia slovenia slovakia bulgaria czechia estonia latvia lithuania cyprus malta india pakistan bangladesh nepal china japan korea taiwan singapore malaysia indonesia thailand vietnam philippines egypt morocco tunisia algeria nigeria kenya ghana ethiopia israel jordan lebanon iraq iran kuwait qatar argentina chile peru colombia ecuador venezuela uruguay paraguay bolivia cuba jamaica';
