// Runs before the first paint: the colour scheme and the language of the last visit, so that nothing flashes.
(function () {
  var root = document.documentElement;
  var scheme = null;
  var language = null;
  try {
    scheme = localStorage.getItem('waymark-scheme');
    language = localStorage.getItem('waymark-language');
  } catch {
    // Storage is switched off: the system's scheme and the page's language it is.
    scheme = null;
  }
  var dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  if (language) root.lang = language;
})();
