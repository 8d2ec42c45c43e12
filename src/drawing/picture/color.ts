// Colours as drawings write them.

const named = new Map(
  `black 000000 silver c0c0c0 gray 808080 grey 808080 white ffffff maroon 800000 red ff0000 purple 800080 fuchsia ff00ff magenta ff00ff
  green 008000 lime 00ff00 olive 808000 yellow ffff00 navy 000080 blue 0000ff teal 008080 aqua 00ffff cyan 00ffff orange ffa500
  gold ffd700 goldenrod daa520 darkgoldenrod b8860b brown a52a2a saddlebrown 8b4513 sienna a0522d chocolate d2691e tan d2b48c
  beige f5f5dc ivory fffff0 khaki f0e68c darkorange ff8c00 orangered ff4500 tomato ff6347 coral ff7f50 salmon fa8072 crimson dc143c
  firebrick b22222 darkred 8b0000 pink ffc0cb hotpink ff69b4 deeppink ff1493 violet ee82ee orchid da70d6 indigo 4b0082
  darkgreen 006400 forestgreen 228b22 seagreen 2e8b57 limegreen 32cd32 lightgreen 90ee90 yellowgreen 9acd32 olivedrab 6b8e23
  darkblue 00008b mediumblue 0000cd royalblue 4169e1 steelblue 4682b4 dodgerblue 1e90ff deepskyblue 00bfff skyblue 87ceeb
  lightblue add8e6 turquoise 40e0d0 dimgray 696969 dimgrey 696969 darkgray a9a9a9 darkgrey a9a9a9 lightgray d3d3d3 lightgrey d3d3d3
  gainsboro dcdcdc whitesmoke f5f5f5 snow fffafa`
    .split(/\s+/)
    .flatMap((word, k, all) => (k % 2 === 0 ? [[word, all[k + 1]!] as const] : [])),
);

/** `#rrggbb` for a colour, `none` for none; `undefined` for anything else, gradients and see-through colours among them. */
export function colorOf(written: string): string | undefined {
  const word = written.trim().toLowerCase();
  if (word === 'none' || word === 'transparent') return 'none';
  if (word === 'currentcolor') return '#000000';
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/.exec(word)?.[1];
  if (hex !== undefined) return `#${hex.length === 6 ? hex : [...hex].map((digit) => digit + digit).join('')}`;
  const parts = /^rgb\(\s*([\d.]+%?)\s*[,\s]\s*([\d.]+%?)\s*[,\s]\s*([\d.]+%?)\s*\)$/.exec(word)?.slice(1);
  if (parts) return `#${parts.map(channel).join('')}`;
  const name = named.get(word);
  return name === undefined ? undefined : `#${name}`;
}

function channel(written: string): string {
  const value = Number.parseFloat(written) * (written.endsWith('%') ? 2.55 : 1);
  return Math.max(0, Math.min(255, Math.round(value)))
    .toString(16)
    .padStart(2, '0');
}
