'use strict';

// Keeps the table up to date and draws what has happened since the page was opened.
const PERIOD = 2000;
const LENGTH = 30;
const WIDTH = 300;
const HEIGHT = 90;
const page = document.querySelector('.admin');
const history = [];

async function look() {
  try {
    const response = await fetch(page.dataset.figures, { headers: { Accept: 'application/json' } });
    if (!response.ok || response.redirected) {
      throw new Error('Status ' + response.status);
    }
    history.push({ at: performance.now(), figures: await response.json() });
    history.splice(0, history.length - LENGTH - 1);
    show(history[history.length - 1].figures);
    document.getElementById('live').textContent = 'Live, every ' + PERIOD / 1000 + ' seconds.';
    document.getElementById('charts').hidden = false;
  }
  catch (error) {
    document.getElementById('live').textContent = 'No answer from the application. The figures are the last ones.';
  }
  setTimeout(look, PERIOD);
}

function show(figures) {
  for (const cell of page.querySelectorAll('[data-figure]')) {
    cell.textContent = figures[cell.dataset.figure] ?? '–';
  }
  for (const chart of page.querySelectorAll('svg')) {
    draw(chart, series(chart.dataset));
  }
}

function series({ rate, share, value }) {
  if (value) {
    return history.map(({ figures }) => figures[value]);
  }
  return history.slice(1).map(({ at, figures }, index) => {
    const before = history[index];
    return rate ? (figures[rate] - before.figures[rate]) * 1000 / (at - before.at) : part(figures, share) * 100;
  });
}

function part(figures, share) {
  const all = figures.hits + figures.misses + figures.confirmed;
  return all === 0 ? 0 : figures[share] / all;
}

function draw(chart, values) {
  const percent = 'share' in chart.dataset;
  const top = percent ? 100 : Math.max(1, ...values) * 1.1;
  const step = WIDTH / (LENGTH - 1);
  const start = WIDTH - (values.length - 1) * step;
  const points = values.map((value, index) =>
    (start + index * step).toFixed(1) + ' ' + (HEIGHT - 2 - value / top * (HEIGHT - 6)).toFixed(1));
  const line = 'M' + points.join('L');
  chart.setAttribute('viewBox', '0 0 ' + WIDTH + ' ' + HEIGHT);
  chart.setAttribute('preserveAspectRatio', 'none');
  chart.innerHTML = values.length === 0 ? '' : '<path class="area" d="' + line + 'V' + HEIGHT + 'H' + start.toFixed(1)
    + 'Z"/><path class="line" d="' + line + '"/>';
  const last = values[values.length - 1] ?? 0;
  chart.nextElementSibling.textContent = percent ? Math.round(last) + ' %'
    : Number.isInteger(last) ? String(last) : last.toFixed(1);
}

look();
