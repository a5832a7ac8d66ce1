// The chart that moves, in the place of the one that the server drew: hover, keyboard, drag to zoom, click to list. What it shows
// lies ready as data on the page. Without this file, or without the library, the server's drawing stays.

const { echarts, htmx } = window;
const started = new WeakMap();
const least = 26; // px between two markers that a finger can tell apart
const slip = 6; // px that a hand may move during a click

function startAll() {
  for (const picture of document.querySelectorAll('[data-timeline]')) {
    const text = picture.querySelector('#timeline-data')?.textContent;
    if (!text || !echarts) continue;
    if (started.get(picture) === text && picture.querySelector('.chart-live')) continue;
    picture.querySelector('.chart-live')?.remove();
    started.set(picture, text);
    start(picture, JSON.parse(text));
  }
}

function start(picture, data) {
  if (!data.buckets.length) return;
  const live = element('div', 'chart-live');
  const drawing = element('div', 'chart-live-drawing');
  const spoken = element('p', 'visually-hidden');
  const hint = element('p', 'chart-note no-print', data.words.hint);
  hint.id = 'timeline-hint';
  spoken.setAttribute('aria-live', 'polite');
  drawing.tabIndex = 0;
  drawing.setAttribute('role', 'application');
  drawing.setAttribute('aria-label', data.words.label);
  drawing.setAttribute('aria-describedby', hint.id);
  live.append(drawing, spoken, hint);
  picture.querySelector('.chart-scroll').before(live);
  picture.classList.add('is-live');

  const chart = echarts.init(drawing, null, { renderer: 'svg' });
  // at: bucket; part: index of a series, -1 for the bar as a whole; from: where a span began
  const state = { at: null, part: -1, from: null };
  const context = { picture, data, live, drawing, spoken, chart, state };
  draw(context);
  watchPointer(context);
  watchKeys(context);

  const darkness = matchMedia('(prefers-color-scheme: dark)');
  const redraw = () => draw(context);
  darkness.addEventListener('change', redraw);
  const sizes = new ResizeObserver(() => {
    if (!drawing.isConnected) {
      sizes.disconnect();
      darkness.removeEventListener('change', redraw);
      chart.dispose();
    } else if (drawing.clientWidth) {
      chart.resize();
      placeMarkers(context);
      showChoice(context);
    }
  });
  sizes.observe(drawing);
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

// ---------- Drawing ----------

function draw(context) {
  context.chart.setOption(option(context), true);
  placeMarkers(context);
  showChoice(context);
}

/** The colours are those of the style sheet: a shape with the class is asked for them. */
function inks(picture) {
  const sheet = picture.querySelector('.chart-patterns');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  // where motion is reduced every change is a (very short) transition: the colour asked for would be the one before
  shape.style.setProperty('transition', 'none', 'important');
  sheet.append(shape);
  const of = (classes) => {
    shape.setAttribute('class', classes);
    const { fill, stroke } = getComputedStyle(shape);
    return { fill, stroke };
  };
  const named = (name) => {
    shape.setAttribute('class', '');
    shape.style.fill = `var(--ec-${name})`;
    const { fill } = getComputedStyle(shape); // read here: the object follows the shape
    shape.style.removeProperty('fill');
    return fill;
  };
  return { of, named, done: () => shape.remove() };
}

const decals = {
  dots: { symbol: 'circle', symbolSize: 0.5, dashArrayX: [[5, 1]], dashArrayY: [4, 1] },
  rows: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 3.5] },
  columns: { symbol: 'rect', dashArrayX: [1.5, 3.5], dashArrayY: [1, 0] },
  checks: {
    symbol: 'rect',
    dashArrayX: [
      [3, 3],
      [0, 3, 3],
    ],
    dashArrayY: [3, 0],
  },
  rings: {
    symbol: 'circle',
    symbolSize: 0.8,
    dashArrayX: [
      [6, 4],
      [0, 5, 6, 0],
    ],
    dashArrayY: [6, 1],
  },
};
const overlays = { trade: 'dots', c6: 'rows', c7: 'columns', c8: 'dots', c9: 'checks', c10: 'rings' };
const hatching = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 4.5], rotation: Math.PI / 4 };

function option({ picture, data, state }) {
  const { buckets, series, words, markers } = data;
  const ink = inks(picture);
  const quiet = { color: ink.named('quiet'), fontFamily: 'inherit', fontSize: 12 };
  const line = ink.named('line');
  const strong = ink.named('ink-strong');
  const canvas = ink.named('canvas');
  const hasCompared = buckets.some(({ compared }) => compared !== null);
  const hasRate = words.rate !== null;
  const categories = buckets.map(({ label }) => label);
  const hidden = { show: false, type: 'category', data: categories };
  const ground = {
    type: 'bar',
    xAxisIndex: 1,
    yAxisIndex: 1,
    barWidth: '100%',
    barGap: '-100%',
    silent: true,
    z: 1,
  };

  const parts = series.map(({ key, fill, list }, index) => {
    const look = ink.of(`chart-bar fill-${fill}`);
    const overlay = decals[overlays[fill]];
    const dark = fill === 'c9' || fill === 'c10';
    return {
      id: `part ${key}`,
      type: 'bar',
      stack: 'parts',
      barMaxWidth: 48,
      barCategoryGap: '24%',
      cursor: list ? 'pointer' : 'default',
      z: 3,
      itemStyle: {
        color: look.fill,
        borderColor: look.stroke,
        borderWidth: 1,
        borderType: fill === 'unknown' ? 'dashed' : 'solid',
        decal: overlay
          ? { ...overlay, color: ink.named(dark ? 'part-dark' : 'part-light') }
          : { symbol: 'none' },
      },
      emphasis: { disabled: true },
      data: buckets.map(({ values }) => values[index] || null),
    };
  });

  const result = {
    animation: false,
    aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 40, right: hasRate ? 52 : 8, top: markers.length || hasRate ? 52 : 24, bottom: 28 },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: ink.named('petrol'), opacity: 0.1 } },
      confine: true,
      transitionDuration: 0,
      backgroundColor: 'transparent',
      borderWidth: 0,
      padding: 0,
      extraCssText: 'box-shadow:none',
      formatter: (shown) => bubble(data, state, shown[0]?.dataIndex ?? 0),
    },
    xAxis: [
      {
        type: 'category',
        data: categories,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: ink.named('line-strong') } },
        axisLabel: { ...quiet, hideOverlap: true },
      },
      hidden,
    ],
    yAxis: [
      {
        type: 'value',
        minInterval: 1,
        axisLabel: { ...quiet, formatter: numbers(data) },
        splitLine: { lineStyle: { color: line } },
      },
      { type: 'value', show: false, inverse: true, min: 0, max: 1 },
      {
        type: 'value',
        show: hasRate,
        position: 'right',
        name: words.rate ?? '',
        nameLocation: 'end',
        nameGap: 14,
        nameTextStyle: { color: strong, align: 'right', padding: [0, -44, 0, 0], fontFamily: 'inherit' },
        min: 0,
        axisLabel: { ...quiet, color: strong, formatter: numbers(data) },
        splitLine: { show: false },
      },
    ],
    series: [
      {
        ...ground,
        id: 'gaps',
        data: buckets.map(({ observed }) => (observed === null ? null : 1 - observed)),
        itemStyle: { color: 'transparent', decal: { ...hatching, color: ink.named('hatch') } },
      },
      {
        ...ground,
        id: 'unfinished',
        data: buckets.map(({ unfinished }) => (unfinished ? 1 : null)),
        itemStyle: {
          color: 'transparent',
          borderColor: ink.named('line-strong'),
          borderWidth: 1,
          borderType: 'dashed',
        },
      },
      ...(hasCompared
        ? [
            {
              id: 'compared',
              type: 'bar',
              barMaxWidth: 24,
              barGap: '6%',
              silent: true,
              z: 2,
              itemStyle: { color: ink.named('sunk'), borderColor: ink.named('line-strong'), borderWidth: 1 },
              data: buckets.map(({ compared }) => compared),
            },
          ]
        : []),
      ...parts,
      {
        id: 'total',
        type: 'bar',
        stack: 'parts',
        silent: true,
        z: 4,
        label: {
          show: true,
          position: 'top',
          color: strong,
          fontFamily: 'inherit',
          fontWeight: 600,
          formatter: ({ dataIndex }) =>
            buckets[dataIndex].total ? numbers(data)(buckets[dataIndex].total) : '',
        },
        labelLayout: { hideOverlap: true },
        data: buckets.map(() => 0),
      },
      ...(hasRate
        ? [
            {
              id: 'rate',
              type: 'line',
              yAxisIndex: 2,
              silent: true,
              z: 5,
              symbol: 'circle',
              symbolSize: 7,
              lineStyle: { color: strong, width: 2 },
              itemStyle: { color: canvas, borderColor: strong, borderWidth: 2 },
              data: buckets.map(({ rate }) => rate),
            },
          ]
        : []),
    ],
  };
  ink.done();
  return result;
}

function numbers({ locale }) {
  const format = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'de-DE', { maximumFractionDigits: 2 });
  return (value) => format.format(value);
}

/** One bar in lines: each part, what stands beside, what one has to know. */
function linesOf({ buckets, series, words, locale }, at) {
  const number = numbers({ locale });
  const bucket = buckets[at];
  const lines = series.map(({ name }, part) => ({ name, value: bucket.values[part], part }));
  return [
    ...lines.filter(({ value }) => value > 0).reverse(),
    { name: words.together, value: bucket.total, part: -1 },
    ...(bucket.compared === null ? [] : [{ name: words.compared, value: bucket.compared }]),
    ...(bucket.rate === null ? [] : [{ name: words.rate, value: bucket.rate }]),
  ].map((each) => ({ ...each, value: number(each.value) }));
}

function bubble(data, state, at) {
  const box = element('div', 'chart-bubble');
  const table = element('table');
  for (const { name, value, part } of linesOf(data, at)) {
    const row = element('tr', state.at === at && state.part === part && part >= 0 ? 'is-chosen' : '');
    row.append(element('td', '', name), element('td', '', value));
    table.append(row);
  }
  box.append(element('strong', '', data.buckets[at].name), table);
  for (const note of data.buckets[at].notes) box.append(element('div', '', note));
  return box;
}

// ---------- Markers: links over the drawing ----------

function placeMarkers({ data, live, chart, drawing }) {
  for (const old of live.querySelectorAll('.chart-live-marker')) old.remove();
  const groups = [];
  for (const marker of data.markers) {
    const at = data.buckets.findIndex(({ start }) => start === marker.start);
    if (at < 0) continue;
    const x = chart.convertToPixel({ xAxisIndex: 0 }, at);
    const last = groups.at(-1);
    if (last && x - last.x < least) last.markers.push(marker);
    else groups.push({ x, markers: [marker] });
  }
  for (const group of groups) drawing.after(markerLink(group, data, drawing.clientWidth));
  // in the order of time for the tabulator
  const links = [...live.querySelectorAll('.chart-live-marker')].reverse();
  drawing.after(...links);
}

function markerLink({ x, markers }, { words }, width) {
  const [only, ...others] = markers;
  const link = element('a', `chart-live-marker${x > width / 2 ? ' is-left' : ''}`);
  link.href = others.length ? '#timeline-markers' : only.href;
  const names = markers.map(({ text }) => text).join('; ');
  // begins with what is seen
  const several = words.several.replace('{count}', markers.length).replace('{names}', () => names);
  link.setAttribute('aria-label', others.length ? several : names);
  link.style.left = `${x}px`;
  link.style.top = '2px';
  link.append(markerSign(markers));
  const tip = element('span', 'chart-bubble');
  tip.setAttribute('aria-hidden', 'true');
  const list = element('ul');
  for (const { text } of markers.slice(0, 6)) list.append(element('li', '', text));
  if (markers.length > 6) list.append(element('li', '', words.more.replace('{count}', markers.length - 6)));
  tip.append(list);
  link.append(tip);
  link.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') link.classList.add('is-dismissed');
  });
  link.addEventListener('blur', () => link.classList.remove('is-dismissed'));
  return link;
}

/** As the server draws them: a triangle for a release, a diamond for an event, a disc with their number for several. */
function markerSign(markers) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const add = (name, attributes, text) => {
    const shape = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    if (text !== undefined) shape.textContent = text;
    svg.append(shape);
  };
  svg.setAttribute('class', 'chart-drawing');
  svg.setAttribute('viewBox', '-10 -10 20 20');
  svg.style.width = '20px';
  svg.setAttribute('aria-hidden', 'true');
  if (markers.length > 1) {
    add('circle', { class: 'chart-event', r: 9 });
    add('text', { class: 'chart-marker-count', y: 4, 'text-anchor': 'middle' }, markers.length);
  } else {
    const release = markers[0].kind === 'release';
    add('path', { class: 'chart-event', d: release ? 'M-6 -5h12l-6 10z' : 'M0 -7l6 7-6 7-6-7z' });
  }
  return svg;
}

// ---------- Click and drag ----------

function watchPointer(context) {
  const { chart, data, drawing, state } = context;
  let down = null;
  let dragged = false;

  const indexAt = (clientX) => {
    const x = clientX - drawing.getBoundingClientRect().left;
    const at = Math.round(chart.convertFromPixel({ xAxisIndex: 0 }, x));
    return Math.max(0, Math.min(data.buckets.length - 1, at));
  };

  drawing.addEventListener('pointerdown', (event) => {
    dragged = false;
    // fingers scroll; they have the fields of the filter
    if (event.button !== 0 || event.pointerType === 'touch') return;
    down = { x: event.clientX, at: indexAt(event.clientX) };
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener(
      'pointermove',
      (move) => {
        if (!dragged && Math.abs(move.clientX - down.x) < slip) return;
        dragged = true;
        chart.dispatchAction({ type: 'hideTip' });
        Object.assign(state, { from: down.at, at: indexAt(move.clientX), part: -1 });
        showChoice(context);
      },
      { signal },
    );
    const end = (finish) => () => {
      stop.abort();
      if (dragged && finish) zoom(context);
      else if (dragged) forget(context);
    };
    window.addEventListener('pointerup', end(true), { signal });
    window.addEventListener('pointercancel', end(false), { signal });
    window.addEventListener('keydown', (key) => key.key === 'Escape' && end(false)(), { signal });
  });

  chart.on('click', ({ seriesId, dataIndex, event }) => {
    if (dragged || !seriesId?.startsWith('part ')) return;
    const part = data.series.find(({ key }) => seriesId === `part ${key}`);
    if (part?.list) open(data, part.list, dataIndex, event?.event);
  });
  chart.getZr().on('click', ({ target, offsetX, offsetY, event }) => {
    if (dragged || target || !chart.containPixel('grid', [offsetX, offsetY])) return;
    open(data, data.list, indexAt(event.clientX), event);
  });
}

/** The list behind a bar or a part of it. */
function open({ buckets }, list, at, event) {
  const address = new URL(list, location.href);
  address.searchParams.set('from', buckets[at].from);
  address.searchParams.set('to', buckets[at].to);
  if (event?.ctrlKey || event?.metaKey) window.open(address, '_blank', 'noopener');
  else location.assign(address);
}

function spanOf({ at, from }) {
  return from === null ? [at, at] : [Math.min(at, from), Math.max(at, from)];
}

/** The chosen span becomes the period: a step in the history like any other. */
function zoom(context, focus = false) {
  const { data, state } = context;
  const [first, last] = spanOf(state);
  const address = new URL(location.href);
  address.searchParams.delete('period');
  address.searchParams.set('from', data.buckets[first].from);
  address.searchParams.set('to', data.buckets[last].to);
  const path = address.pathname + address.search;
  if (!htmx) return location.assign(path);
  const box = '#timeline-page';
  htmx.ajax('GET', path, { target: box, select: box, swap: 'outerHTML', push: path }).then(() => {
    if (focus) document.querySelector('.chart-live-drawing')?.focus();
  });
}

function forget(context) {
  Object.assign(context.state, { at: null, part: -1, from: null });
  context.chart.dispatchAction({ type: 'hideTip' });
  showChoice(context);
}

/** A frame around what is chosen. */
function showChoice({ live, drawing, chart, state, data }) {
  live.querySelector('.chart-span')?.remove();
  if (state.at === null) return;
  const [first, last] = spanOf(state);
  const half = slotWidth(chart, data) / 2;
  const left = chart.convertToPixel({ xAxisIndex: 0 }, first) - half;
  const right = chart.convertToPixel({ xAxisIndex: 0 }, last) + half;
  const [top, bottom] = heightsOf(chart, data, state);
  const frame = element('div', 'chart-span');
  Object.assign(frame.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${right - left}px`,
    height: `${bottom - top}px`,
  });
  drawing.after(frame);
}

/** From top to bottom of the plot, or of the chosen part. */
function heightsOf(chart, { buckets }, { at, part }) {
  if (part < 0) return [0, 1].map((end) => chart.convertToPixel({ yAxisIndex: 1 }, end));
  const { values } = buckets[at];
  const below = values.slice(0, part).reduce((sum, value) => sum + value, 0);
  return [below + values[part], below].map((value) => chart.convertToPixel({ yAxisIndex: 0 }, value));
}

function slotWidth(chart, { buckets }) {
  if (buckets.length > 1)
    return chart.convertToPixel({ xAxisIndex: 0 }, 1) - chart.convertToPixel({ xAxisIndex: 0 }, 0);
  return chart.getWidth() - 60;
}

// ---------- Keyboard ----------

function watchKeys(context) {
  const { chart, data, drawing, spoken, state } = context;
  const last = data.buckets.length - 1;

  const say = () => {
    const bucket = data.buckets[state.at];
    const [first, end] = spanOf(state);
    if (state.from !== null) {
      const text = data.words.zoom
        .replace('{from}', data.buckets[first].name)
        .replace('{to}', data.buckets[end].name);
      spoken.textContent = text;
      return;
    }
    const lines = linesOf(data, state.at).filter(({ part }) => state.part < 0 || part === state.part);
    const texts = lines.map(({ name, value }) => `${name} ${value}`);
    spoken.textContent = [bucket.name, ...texts, ...(state.part < 0 ? bucket.notes : [])].join(', ');
  };

  const go = (at, span) => {
    if (span) state.from ??= state.at ?? at;
    else state.from = null;
    state.at = Math.max(0, Math.min(last, at));
    if (!(data.buckets[state.at].values[state.part] > 0)) state.part = -1;
  };

  const climb = (step) => {
    const { values } = data.buckets[state.at];
    const there = [-1, ...values.flatMap((value, part) => (value > 0 ? [part] : []))];
    const next = there.indexOf(state.part) + step;
    state.part = there[Math.max(0, Math.min(there.length - 1, next))];
  };

  const steps = {
    ArrowRight: (event) => go(state.at === null ? 0 : state.at + 1, event.shiftKey),
    ArrowLeft: (event) => go(state.at === null ? last : state.at - 1, event.shiftKey),
    Home: (event) => go(0, event.shiftKey),
    End: (event) => go(last, event.shiftKey),
    ArrowUp: () => (state.at === null ? go(last) : climb(1)),
    ArrowDown: () => (state.at === null ? go(last) : climb(-1)),
  };

  drawing.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      forget(context);
      spoken.textContent = '';
    } else if (event.key === 'Enter' && state.at !== null) {
      event.preventDefault();
      if (state.from !== null) return zoom(context, true);
      const list = state.part < 0 ? data.list : data.series[state.part].list;
      if (list) open(data, list, state.at, event);
    } else if (steps[event.key]) {
      event.preventDefault();
      steps[event.key](event);
      showChoice(context);
      const index = chart.getOption().series.findIndex(({ id }) => id === 'total');
      // it is not drawn anew for the same bar
      chart.dispatchAction({ type: 'hideTip' });
      chart.dispatchAction({ type: 'showTip', seriesIndex: index, dataIndex: state.at });
      say();
    }
  });
  drawing.addEventListener('blur', () => forget(context));
}

startAll();
document.addEventListener('htmx:after:swap', startAll);
document.addEventListener('htmx:after:settle', startAll);
