'use strict';

const part = (id) => document.getElementById(id);
let source = null;
let current = null;
let heardAt = 0;

function listen() {
  source = new EventSource('events');
  source.addEventListener('now', (event) => show(JSON.parse(event.data)));
  source.addEventListener('over', end);
  source.addEventListener('error', () => {
    // A connection that broke is made again by the browser; a refusal is not.
    if (source.readyState === EventSource.CLOSED) {
      end();
    }
  });
}

function end() {
  source.close();
  source = null;
  current = null;
  part('state').textContent = 'That was it';
  part('title').textContent = 'Spotify wants you to log in again';
  part('login').hidden = false;
}

function show(now) {
  current = now;
  heardAt = performance.now();
  const something = now.title !== '';
  part('state').textContent = now.playing ? 'Now playing' : something ? 'Paused' : 'Nothing is playing';
  part('title').textContent = something ? now.title : 'It is quiet right now';
  part('by').textContent = now.by;
  part('device').textContent = now.device ? 'On ' + now.device : '';
  part('progress').hidden = now.durationMs === 0;
  part('progress').max = Math.max(now.durationMs, 1);
  part('cover').hidden = !now.cover;
  part('sleeve').hidden = Boolean(now.cover);
  if (now.cover && part('cover').src !== now.cover) {
    part('cover').src = now.cover;
  }
  document.title = something ? now.title + ' · ' + now.by : 'Now playing';
  move();
}

// Between two events the position goes on by itself.
function move() {
  if (current && current.durationMs > 0) {
    const elapsed = current.playing ? performance.now() - heardAt : 0;
    part('progress').value = Math.min(current.progressMs + elapsed, current.durationMs);
  }
}

// Nobody looks at a hidden page, so nobody needs to ask for it.
document.addEventListener('visibilitychange', () => {
  if (document.hidden && source) {
    source.close();
    source = null;
  }
  else if (!document.hidden && !source && part('login').hidden) {
    listen();
  }
});

setInterval(move, 500);
listen();
