// Runs in the page before anything else: after `watchKey(key)`, the milliseconds from the next press of that key until the
// frame in which the margin has changed, or what is marked within the lines, was handed over for painting.
window.paintTimes = []
let watched = null
window.watchKey = (key) => (watched = key)

const MARKS = '.margin-mark, .split-text .cm-line > span'
const shown = () => [...document.querySelectorAll(MARKS)].map((mark) => mark.className + mark.textContent).join('|')

function whenChanged(before, since) {
  requestAnimationFrame(() => {
    if (shown() === before) return whenChanged(before, since)
    // A message that is posted in a frame's callback arrives when the frame is done.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => window.paintTimes.push(performance.now() - since)
    port2.postMessage(null)
  })
}

// First of all listeners, so that what it sees is the page before the press.
addEventListener('keydown', (event) => {
  if (event.key !== watched) return
  watched = null
  whenChanged(shown(), event.timeStamp)
}, { capture: true })

/** Resolves with the milliseconds from the next click until the first lines of a text were handed over for painting. */
window.watchOpening = () =>
  new Promise((resolve) => {
    let since = 0
    addEventListener('click', (event) => (since = event.timeStamp), { capture: true, once: true })
    const look = () => {
      if (since === 0 || document.querySelector('.split-text .cm-line') === null) return requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now() - since)
      return port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })
