'use strict';
(() => {
document.documentElement.classList.add('js');
const collator = new Intl.Collator('ar', { numeric: true });
const keyOf = (row, at) => { const cell = row.cells[at]; return cell.dataset.k ?? cell.textContent.trim(); };

// A column is sorted by its button; a second press turns the order round. Rows of equal keys keep their order.
for (const button of document.querySelectorAll('th[data-sort] button')) {
  button.addEventListener('click', () => {
    const head = button.closest('th'), table = head.closest('table'), body = table.tBodies[0];
    const turn = head.getAttribute('aria-sort') === (head.dataset.first === 'descending' ? 'descending' : 'ascending');
    const order = (head.dataset.first === 'descending') !== turn ? 'descending' : 'ascending';
    for (const other of head.parentElement.cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', order);
    const at = head.cellIndex, sign = order === 'ascending' ? 1 : -1, isNumber = head.dataset.sort === 'number';
    const keyed = [...body.rows].map(row => [keyOf(row, at), row]);
    keyed.sort(([a], [b]) => {
      if (a === b) return 0;
      if (a === '' || b === '') return a === '' ? 1 : -1;
      return sign * (isNumber ? Number(a) - Number(b) : collator.compare(a, b));
    });
    body.append(...keyed.map(([, row]) => row));
  });
}

// Filters of a table: words in its rows, and the kinds of rows that its lists choose.
const plain = text => text.normalize('NFKD').replace(/\p{M}|\u0640/gu, '').toLowerCase();
for (const form of document.querySelectorAll('.filters')) {
  const table = document.getElementById(form.dataset.for), rows = [...table.tBodies[0].rows];
  const words = form.querySelector('input'), lists = [...form.querySelectorAll('select')], shown = form.querySelector('output');
  const total = shown ? shown.textContent : '';
  let texts = null;
  const apply = () => {
    const word = plain(words.value.trim());
    texts ??= new Map(rows.map(row => [row, plain(row.textContent)]));
    let count = 0;
    for (const row of rows) {
      const fits = lists.every(list => list.value === '*' || row.dataset[list.name] === list.value) && (word === '' || texts.get(row).includes(word));
      row.hidden = !fits;
      count += fits ? 1 : 0;
    }
    shown.textContent = count === rows.length ? total : `${shown.dataset.shown} ${count} ${shown.dataset.of} ${rows.length}`;
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', event => event.preventDefault());
}

addEventListener('beforeprint', () => { for (const part of document.querySelectorAll('details')) part.open = true; });
})();
