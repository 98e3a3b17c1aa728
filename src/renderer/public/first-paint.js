// Runs before the first paint, so that a dark window never flashes white: the theme chosen last, else the system's.
// A file of its own because the content security policy allows no inline script.
;(function () {
  var chosen = /(?:^|; )galley-theme=(light|dark)/.exec(document.cookie)
  try {
    chosen = chosen || [null, localStorage.getItem('galley-theme')]
  } catch (_) {
    chosen = chosen || []
  }
  var dark = chosen && chosen[1] ? chosen[1] === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
