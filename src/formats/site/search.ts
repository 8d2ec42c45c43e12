// The one script of a site: it narrows the list of all pages down to what is typed. The list is there without it.

/**
 * Runs in the page. Words may stand in any order and need not be whole; accents and case do not count. Enter opens the first hit.
 * ASCII only, since its hash stands in the page's security policy.
 */
export const searchScript = `
(() => {
  const form = document.getElementById('search');
  const field = form.querySelector('input');
  const said = form.querySelector('output');
  const plain = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase();
  const groups = [...document.querySelectorAll('.contents section')].map((section) => ({
    section,
    title: plain(section.querySelector('h3').textContent),
    items: [...section.querySelectorAll('li')].map((item) => ({ item, text: plain(item.textContent) })),
  }));
  let first = null;
  const narrow = () => {
    const wanted = plain(field.value).split(/\\s+/).filter(Boolean);
    let count = 0;
    first = null;
    for (const { section, title, items } of groups) {
      const whole = wanted.length > 0 && wanted.every((word) => title.includes(word));
      let here = 0;
      if (whole) first ??= section.querySelector('a');
      for (const { item, text } of items) {
        const hit = whole || wanted.every((word) => text.includes(word) || title.includes(word));
        item.hidden = !hit;
        if (hit) here++;
        if (hit && !whole && wanted.length > 0) first ??= item.querySelector('a');
      }
      section.hidden = here === 0 && !whole;
      count += here + (whole ? 1 : 0);
    }
    document.body.classList.toggle('searching', wanted.length > 0);
    const words = count === 0 ? said.dataset.none : count === 1 ? said.dataset.one : said.dataset.many;
    said.textContent = wanted.length === 0 ? '' : words.replace('{0}', count);
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (first) first.click();
  });
  field.addEventListener('input', narrow);
  const enter = () => { if (location.hash === '#words') field.focus(); };
  window.addEventListener('hashchange', enter);
  window.addEventListener('load', enter);
  narrow();
})();
`;
