// Writes the icons that the dashboard uses, out of lucide-static (ISC), as one path each. Run after changing the list:
//   node tools/make-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const TARGET = 'libs/platform/web/src/ui/icons.ts';

/** Name in the product → name in lucide. */
const ICONS = {
  add: 'plus',
  alert: 'circle-alert',
  archive: 'archive',
  back: 'arrow-left',
  calendar: 'calendar',
  change: 'pencil',
  check: 'check',
  clock: 'clock',
  close: 'x',
  coach: 'user-round',
  copy: 'copy',
  couples: 'users-round',
  dark: 'moon',
  denied: 'ban',
  document: 'file-text',
  done: 'circle-check',
  down: 'trending-down',
  export: 'download',
  eye: 'eye',
  filter: 'list-filter',
  flag: 'flag',
  help: 'life-buoy',
  home: 'house',
  info: 'info',
  language: 'languages',
  light: 'sun',
  lock: 'lock',
  mail: 'mail',
  more: 'ellipsis',
  next: 'chevron-right',
  offline: 'cloud-off',
  open: 'chevron-down',
  pause: 'pause',
  phone: 'phone',
  practice: 'building',
  present: 'presentation',
  print: 'printer',
  refresh: 'refresh-cw',
  remove: 'trash',
  repeat: 'repeat',
  restore: 'archive-restore',
  same: 'move-right',
  search: 'search',
  send: 'send',
  settings: 'settings',
  shield: 'shield-check',
  'shared-phone': 'smartphone',
  'sign-out': 'log-out',
  sort: 'arrow-up-down',
  sprout: 'sprout',
  stop: 'circle-stop',
  talk: 'message-circle',
  undo: 'undo-2',
  up: 'trending-up',
  upload: 'upload',
};

/** Every shape as a path, so that an icon is one attribute and no markup is ever injected. */
const toPath = {
  path: ({ d }) => d,
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  polyline: ({ points }) => `M${points.trim().split(/\s+/).join('L')}`,
  polygon: ({ points }) => `M${points.trim().split(/\s+/).join('L')}Z`,
  circle: ({ cx, cy, r }) => ellipse(+cx, +cy, +r, +r),
  ellipse: ({ cx, cy, rx, ry }) => ellipse(+cx, +cy, +rx, +ry),
  rect: ({ x = 0, y = 0, width, height, rx = 0, ry = rx }) => rounded(+x, +y, +width, +height, +rx, +ry),
};

function ellipse(cx, cy, rx, ry) {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}

function rounded(x, y, w, h, rx, ry) {
  const corner = (dx, dy) => (rx ? `a${rx} ${ry} 0 0 1 ${dx} ${dy}` : '');
  const top = `M${x + rx} ${y}h${w - 2 * rx}${corner(rx, ry)}v${h - 2 * ry}${corner(-rx, ry)}`;
  return `${top}h${-(w - 2 * rx)}${corner(-rx, -ry)}v${-(h - 2 * ry)}${corner(rx, -ry)}Z`;
}

function iconPath(name, nodes) {
  return nodes
    .map(([tag, attributes]) => {
      if (!toPath[tag]) throw new Error(`${name}: no path for <${tag}>`);
      return startAbsolute(toPath[tag](attributes));
    })
    .join('');
}

/** A relative start would continue where the last shape ended. Points right after it stay relative: `m1 2 3 4` → `M1 2l3 4`. */
function startAbsolute(d) {
  const start = /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(?=(.?))/.exec(d);
  if (!start) return d;
  const [whole, x, y, following] = start;
  return `M${x} ${y}${/[\d.-]/.test(following) ? 'l' : ''}${d.slice(whole.length)}`;
}

const nodes = JSON.parse(readFileSync('node_modules/lucide-static/icon-nodes.json', 'utf8'));
const entries = Object.entries(ICONS).map(([name, source]) => {
  if (!nodes[source]) throw new Error(`lucide has no icon "${source}"`);
  return `  ${JSON.stringify(name)}: ${JSON.stringify(iconPath(source, nodes[source]))},`;
});
const source = `// Written by tools/make-icons.mjs from lucide-static (ISC licence). Change the list there.
export const ICONS = {
${entries.join('\n')}
} as const;

export type IconName = keyof typeof ICONS;
`;
const options = await resolveConfig(TARGET);
writeFileSync(TARGET, await format(source, { ...options, filepath: TARGET }));
console.log(`${entries.length} icons written to ${TARGET}`);
