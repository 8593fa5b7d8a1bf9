import type { Item } from './instrument';
import { PILLARS, type Pillar } from './pillars';

type Row = readonly [id: string, key: '+' | 'R', nl: string, en: string];

/** Four items a pillar in canonical order; R marks the reversed one. Original wording for this project. */
// prettier-ignore
const ROWS: Readonly<Record<Pillar, readonly Row[]>> = {
  connection: [
    ['VB1', '+', 'Als ik me kwetsbaar voelde, zocht ik mijn partner op.', 'When I felt vulnerable, I turned to my partner.'],
    ['VB2', '+', 'Toen het erop aankwam, was mijn partner er echt voor mij.', 'When it counted, my partner was really there for me.'],
    ['VB3', '+', 'Bij mijn partner hoefde ik mij niet anders voor te doen.', 'With my partner I did not have to put on an act.'],
    ['VB4', 'R', 'We leefden vooral naast elkaar, als mensen die een huis delen.', 'We mostly lived side by side, like people sharing a house.'],
  ],
  worldview: [
    ['WB1', '+', 'Ik weet waar mijn partner in het leven naartoe wil.', 'I know where my partner wants to go in life.'],
    ['WB2', '+', 'We spraken over wat wij samen belangrijk vinden.', 'We talked about what matters to the two of us.'],
    ['WB3', '+', 'Waar wij anders denken, snap ik waar dat bij mijn partner vandaan komt.', "Where we think differently, I see where my partner's view comes from."],
    ['WB4', 'R', 'Onze ideeën over hoe je hoort te leven botsten en bleven botsen.', 'Our ideas about how to live clashed and kept clashing.'],
  ],
  communication: [
    ['CO1', '+', 'Ik kon zeggen wat mij dwarszat zonder dat het ruzie werd.', 'I could say what bothered me without it turning into a fight.'],
    ['CO2', '+', 'Mijn partner liet merken te begrijpen wat ik bedoelde.', 'My partner showed me that my point had come across.'],
    ['CO3', '+', 'Ik luisterde eerst, voordat ik antwoord gaf.', 'I listened first, before I answered.'],
    ['CO4', 'R', 'Moeilijke onderwerpen eindigden bij ons in zwijgen of verwijten.', 'Difficult topics ended in silence or blame between us.'],
  ],
  trust: [
    ['VT1', '+', 'Mijn partner kwam na wat we hadden afgesproken.', 'My partner did what we had agreed.'],
    ['VT2', '+', 'Ik durfde mijn partner ook iets te vertellen waarvoor ik mij schaam.', 'I dared to tell my partner even something I am ashamed of.'],
    ['VT3', '+', 'Ik was eerlijk tegen mijn partner, ook als dat lastig was.', 'I was honest with my partner, even when that was hard.'],
    ['VT4', 'R', 'Ik hield dingen achter omdat ik niet wist hoe het zou vallen.', 'I held things back because I did not know how they would land.'],
  ],
  intimacy: [
    ['IN1', '+', 'We raakten elkaar aan op een manier die mij goed deed.', 'We touched each other in a way that did me good.'],
    ['IN2', '+', 'Ik kon laten weten wat ik lichamelijk fijn vind en wat niet.', 'I could let my partner know what I do and do not enjoy physically.'],
    ['IN3', '+', 'De plek die seksualiteit nu bij ons heeft, past bij mij.', 'The place sexuality has between us right now suits me.'],
    ['IN4', 'R', 'Ik hield lichamelijk afstand terwijl ik nabijheid wilde.', 'I kept physical distance while I wanted closeness.'],
  ],
  balance: [
    ['BA1', '+', 'Het geven en nemen tussen ons voelde eerlijk.', 'The give and take between us felt fair.'],
    ['BA2', '+', 'Ik had genoeg ruimte voor mezelf naast onze relatie.', 'I had enough room for myself beside our relationship.'],
    ['BA3', '+', 'Bij beslissingen telde mijn stem even zwaar als die van mijn partner.', "In decisions my voice weighed as much as my partner's."],
    ['BA4', 'R', 'Ik cijferde mezelf weg om de vrede te bewaren.', 'I set myself aside to keep the peace.'],
  ],
  support: [
    ['SU1', '+', 'Mijn partner moedigde mij aan in iets wat voor mij telt.', 'My partner encouraged me in something that matters to me.'],
    ['SU2', '+', 'Ook als mijn partner het niet helemaal snapte, bleef er aandacht voor wat mij raakte.', 'Even when my partner did not fully get it, there was attention for what moved me.'],
    ['SU3', '+', 'Ik toonde belangstelling voor de plannen en dromen van mijn partner.', "I showed interest in my partner's plans and dreams."],
    ['SU4', 'R', 'Met mijn zorgen stond ik er alleen voor.', 'I was on my own with my worries.'],
  ],
  timeTogether: [
    ['TS1', '+', 'We maakten tijd voor elkaar zonder scherm erbij.', 'We made time for each other with no screen around.'],
    ['TS2', '+', 'Er was een vast moment samen waar ik naar uitkeek.', 'There was a regular moment together I looked forward to.'],
    ['TS3', '+', 'We hebben samen gelachen of gespeeld.', 'We laughed or played together.'],
    ['TS4', 'R', 'Alles en iedereen ging voor op ons tweeën.', 'Everything and everyone came before the two of us.'],
  ],
  depth: [
    ['DI1', '+', 'We spraken over wat er onder de dagelijkse dingen in ons omgaat.', 'We spoke about what goes on in us beneath daily matters.'],
    ['DI2', '+', 'Ik ontdekte iets nieuws over de binnenwereld van mijn partner.', "I discovered something new about my partner's inner world."],
    ['DI3', '+', 'Ik deelde een herinnering of gevoel dat dicht bij mij ligt.', 'I shared a memory or feeling that is close to my heart.'],
    ['DI4', 'R', 'Onze gesprekken bleven steken bij regelen en plannen.', 'Our talks got stuck at arranging and planning.'],
  ],
};

/** The 36 items of `9p-36@1`, VB1 to DI4. Every item may be skipped; those of intimacy stay so in any later version. */
export const NINE_PILLARS_V1_ITEMS: readonly Item[] = PILLARS.flatMap((pillar) =>
  ROWS[pillar].map(([id, key, nl, en]) => ({
    id,
    pillar,
    text: { nl, en },
    reversed: key === 'R',
    skippable: true,
  })),
);
