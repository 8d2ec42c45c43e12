// Makes a process of any size, the same one every time: about 12 % decisions, 5 % parallel blocks, 4 to 12 actors.

/** A text of about `size` steps. */
export function processOf(size) {
  const actors = Math.max(4, Math.min(12, Math.round(size / 12)));
  let seed = 12345 + size;
  const random = (n) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return (seed >> 8) % n;
  };
  const verbs = [
    'Checks',
    'Records',
    'Drafts',
    'Signs',
    'Sends',
    'Files',
    'Compares',
    'Approves',
    'Counts',
    'Prepares',
  ];
  const things = [
    'the application',
    'the draft letter',
    'the list of pupils',
    'the invoice',
    'the report',
    'the contract',
    'the map of the site',
  ];
  const out = ['process generated "A generated process" {', '  language en'];
  for (let i = 0; i < actors; i++) out.push(`  actor a${i} "Actor number ${i}"`);
  const says = (n) => `"${verbs[random(verbs.length)]} ${things[random(things.length)]} ${n}"`;
  const more = (n) => `\n    needs "Paper ${n}"\n    time ${1 + random(50)} minutes\n    output "Paper ${n + 1}"`;
  let n = 1;
  let actor = 0;
  const walk = () => {
    actor = random(3) === 0 ? random(actors) : actor;
    return `a${actor}`;
  };
  out.push(`  start s1: a0 ${says(1)}${more(1)}`);
  while (n < size - 1) {
    n++;
    const dice = random(100);
    if (dice < 12 && n > 3) {
      const back = Math.max(1, n - 1 - random(8));
      out.push(
        `  decision s${n}: ${walk()} ${says(n)}${more(n)}\n    no -> ${named.has(back) ? `s${back}` : 's1'} with "Remarks"`,
      );
      named.add(n);
    } else if (dice < 17 && n < size - 4) {
      out.push(
        `  parallel {\n    branch { step ${walk()} ${says(n)}${more(n)} }\n    branch { step ${walk()} ${says(n + 1)}${more(n + 1)} }\n  }`,
      );
      n++;
    } else {
      out.push(`  step s${n}: ${walk()} ${says(n)}${more(n)}`);
      named.add(n);
    }
  }
  out.push(`  end a0 ${says(n + 1)}${more(n + 1)}`, '}', '');
  named.clear();
  named.add(1);
  return out.join('\n');
}
const named = new Set([1]);
