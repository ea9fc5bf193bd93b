// The map page in the browser: filters, the link between list and map, names of districts, "where am I".
// Words come from the page (data-browser), layers from the generated script (window.kangtuMap).
(() => {
  'use strict';
  const kit = window.kangtuMap;
  const root = document.getElementById('kt-map');
  if (!kit || !root) return;

  const { words, districts } = JSON.parse(root.dataset.browser);
  const { map, places, wholes } = kit;
  const form = root.querySelector('.kt-map-filter');
  const found = root.querySelector('.kt-map-found');
  const box = map.getContainer();
  const items = [...root.querySelectorAll('.kt-place')];
  const groups = [...root.querySelectorAll('.kt-map-group, .kt-map-city')];
  const markers = new Map();
  places.eachLayer((marker) => markers.set(marker.options.spot, marker));
  wholes.eachLayer((marker) => markers.set(marker.options.spot, marker));
  const calm = !matchMedia('(prefers-reduced-motion: no-preference)').matches;
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const part = (tag, className, text) => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
  };

  // Filters. Nothing ticked means all; the list is the truth, a marker shows when one of its lines does.

  const chosen = () => ({
    city: form.elements.city.value,
    kinds: [...form.querySelectorAll('[name=kind]:checked')].map((input) => input.value),
  });
  const inCity = (item, city) => !city || item.dataset.cities.split(' ').includes(city);
  const ofKind = (item, kinds) => !kinds.length || kinds.includes(item.dataset.kind);

  function filter() {
    const { city, kinds } = chosen();
    items.forEach((item) => { item.hidden = !(inCity(item, city) && ofKind(item, kinds)); });
    groups.forEach((group) => { group.hidden = !group.querySelector('.kt-place:not([hidden])'); });
    const shown = items.filter((item) => !item.hidden);
    root.querySelector('.kt-map-nothing').hidden = shown.length > 0;
    found.textContent = fill(words.found, { shown: shown.length, total: items.length });
    count(city, kinds);
    draw(new Set(shown.flatMap((item) => item.dataset.spots.split(' '))));
  }

  function count(city, kinds) {
    form.querySelectorAll('input').forEach((input) => {
      const fits = input.name === 'city'
        ? (item) => inCity(item, input.value) && ofKind(item, kinds)
        : (item) => inCity(item, city) && item.dataset.kind === input.value;
      input.parentElement.querySelector('b').textContent = items.filter(fits).length;
    });
  }

  function draw(wanted) {
    places.clearLayers();
    wholes.clearLayers();
    markers.forEach((marker, spot) => {
      if (wanted.has(spot)) (spot.startsWith('areas/') ? wholes : places).addLayer(marker);
    });
  }

  // The address keeps the choice, so that it can be sent to somebody: ?city=nanjing&kind=hospital,station

  function remember() {
    const { city, kinds } = chosen();
    const query = [city && `city=${city}`, kinds.length && `kind=${kinds.join(',')}`].filter(Boolean).join('&');
    history.replaceState(null, '', location.pathname + (query && `?${query}`));
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    const kinds = (query.get('kind') || '').split(',');
    form.querySelectorAll('input').forEach((input) => {
      const on = input.name === 'city' ? input.value === query.get('city') : kinds.includes(input.value);
      if (on) input.checked = true;
    });
  }

  function showCity() {
    const city = chosen().city;
    const bounds = L.latLngBounds([]);
    kit.districts.eachLayer((layer) => {
      if (!city || layer.feature.properties.city === city) bounds.extend(layer.getBounds());
    });
    if (bounds.isValid()) map.fitBounds(bounds, { padding: [8, 8] });
  }

  // From the list to the map, and focus into a small window and back.

  let opener = null;

  function showOnMap(item) {
    const marker = markers.get(item.dataset.spots.split(' ')[0]);
    if (!marker) return;
    box.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    if (wholes.hasLayer(marker)) {
      map.setView(marker.getLatLng(), Math.max(map.getZoom(), 9), { animate: false });
      marker.openPopup();
    } else {
      places.zoomToShowLayer(marker, () => marker.openPopup());
    }
  }

  function fitPopup(popup) {
    const { options } = popup;
    options.maxWidth = Math.min(options.maxWidth, box.clientWidth - 64);
    options.maxHeight = Math.min(options.maxHeight, box.clientHeight - 100);
  }

  function opened({ popup }) {
    const element = popup.getElement();
    const close = element.querySelector('.leaflet-popup-close-button');
    opener = opener || document.activeElement;
    element.querySelectorAll('[data-record]').forEach((line) => {
      line.hidden = items.some((item) => item.hidden && item.dataset.record === line.dataset.record);
    });
    close.title = words.close;
    close.setAttribute('aria-label', words.close);
    element.setAttribute('role', 'dialog');
    element.setAttribute('aria-label', element.querySelector('.kt-popup__name').textContent);
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }

  function closed({ popup }) {
    const inside = popup.getElement().contains(document.activeElement) || document.activeElement === document.body;
    if (inside && opener && opener.isConnected) opener.focus({ preventScroll: true });
    opener = null;
  }

  // Names of districts: in the middle where they fit, else while pointed at; a tap leads to the district's page.

  function nameDistrict(layer) {
    const { name, url } = districts[layer.feature.properties.area];
    const popup = part('div', 'kt-popup', '');
    const link = part('a', 'kt-popup__more', words.area_page);
    link.href = url;
    popup.append(part('p', 'kt-popup__name', name), link);
    layer.bindPopup(popup);
    layer.bindTooltip(document.createTextNode(name), {
      permanent: true, direction: 'center', className: 'kt-district-name', pane: 'names', opacity: 1,
    });
    const point = (on) => () => layer.getTooltip().getElement().classList.toggle('kt-district-name--on', on);
    layer.on({ mouseover: point(true), mouseout: point(false) });
  }

  function fitNames() {
    kit.districts.eachLayer((layer) => {
      const bounds = layer.getBounds();
      const wide = map.latLngToLayerPoint(bounds.getNorthEast()).x - map.latLngToLayerPoint(bounds.getSouthWest()).x;
      const label = layer.getTooltip().getElement();
      label.classList.toggle('kt-district-name--fits', wide > label.offsetWidth + 12);
    });
  }

  function clusterIcon(cluster) {
    const n = cluster.getChildCount();
    const face = part('span', 'kt-spot__face', n);
    face.setAttribute('aria-hidden', 'true');
    const html = part('span', '', '');
    html.append(face, part('span', 'kt-hidden', fill(words.cluster, { n })));
    return L.divIcon({ html, className: 'kt-spot kt-spot--cluster', iconSize: [44, 44] });
  }

  // Where am I: only on a tap; the position stays in this page.

  const me = L.layerGroup().addTo(map);

  function locate() {
    found.textContent = words.locating;
    map.locate({ timeout: 15000, maximumAge: 60000 });
  }

  function located({ latlng, accuracy }) {
    me.clearLayers();
    L.circle(latlng, { radius: accuracy, className: 'kt-me-around', interactive: false }).addTo(me);
    L.circleMarker(latlng, { radius: 8, className: 'kt-me', interactive: false }).addTo(me);
    map.setView(latlng, Math.max(map.getZoom(), 11));
    found.textContent = words.here;
  }

  // Start.

  map.attributionControl.setPrefix(false);
  L.control.zoom({ position: 'bottomright', zoomInTitle: words.zoom_in, zoomOutTitle: words.zoom_out }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  Object.assign(map.createPane('names').style, { zIndex: 450, pointerEvents: 'none' });
  box.querySelector('.kt-map-wait').remove();
  kit.districts.eachLayer(nameDistrict);
  markers.forEach((marker) => fitPopup(marker.getPopup()));
  places.options.iconCreateFunction = clusterIcon;
  map.on({ popupopen: opened, popupclose: closed, zoomend: fitNames, locationfound: located });
  map.on('locationerror', () => { found.textContent = words.not_here; });
  map.on('focus', () => map.scrollWheelZoom.enable()).on('blur', () => map.scrollWheelZoom.disable());
  box.addEventListener('keydown', (event) => { if (event.key === 'Escape') map.closePopup(); });

  form.hidden = false;
  form.addEventListener('change', (event) => {
    filter();
    remember();
    if (event.target.name === 'city') showCity();
  });
  form.addEventListener('reset', () => setTimeout(() => { filter(); remember(); showCity(); }));
  form.addEventListener('submit', (event) => event.preventDefault());
  const find = form.querySelector('.kt-map-locate');
  find.hidden = !('geolocation' in navigator && window.isSecureContext);
  form.querySelector('.kt-map-locate-note').hidden = find.hidden;
  find.addEventListener('click', locate);
  items.forEach((item) => {
    const button = item.querySelector('.kt-place__show');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => { opener = button; showOnMap(item); });
  });

  recall();
  form.querySelector('.kt-map-kinds').open = matchMedia('(min-width: 60em)').matches || chosen().kinds.length > 0;
  filter();
  if (chosen().city) showCity();
  fitNames();
  const target = items.find((item) => `#${item.id}` === location.hash);
  if (target) showOnMap(target);
})();
