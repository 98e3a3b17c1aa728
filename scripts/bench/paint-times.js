// Runs in the page before anything else: for every press of `p`, the milliseconds until the frame in which the mentions on
// screen have changed was handed over for painting.
window.paintTimes = []

const shown = () => [...document.querySelectorAll('.mention')].map((mark) => mark.textContent).join('|')

function whenChanged(before, since) {
  requestAnimationFrame(() => {
    if (shown() === before) return whenChanged(before, since)
    // A message that is posted in a frame's callback arrives when the frame is done.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => window.paintTimes.push(performance.now() - since)
    port2.postMessage(null)
  })
}

// First of all listeners, so that what it sees is the text before the press.
addEventListener('keydown', (event) => event.key === 'p' && whenChanged(shown(), event.timeStamp), { capture: true })

// Does something that brings up a text with mentions; the milliseconds until the first frame with one was handed over.
window.timeToMentions = (act) =>
  new Promise((done) => {
    const since = performance.now()
    act()
    const look = () => {
      if (document.querySelector('.cm-content .mention') === null) return requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done(performance.now() - since)
      port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })
