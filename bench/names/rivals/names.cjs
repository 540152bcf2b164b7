// Finds names by compromise or wink-nlp: names.cjs compromise|wink. Reads and writes JSON Lines, see process.go.
'use strict'
const readline = require('node:readline')

// stripTitle gives the terms of a person from the first name on: "President Anna Smith" is two terms long.
function stripTitle(terms) {
  const isName = (t) => t.tags.includes('FirstName') || t.tags.includes('LastName')
  const first = terms.findIndex(isName)
  if (first > 0) return terms.slice(first)
  return terms.filter((t, i) => i > 0 || !t.tags.includes('Honorific'))
}

function compromise() {
  const nlp = require('compromise')
  const find = (view, label, terms = (t) => t) =>
    view.json({ offset: true, terms: { offset: true, tags: true } }).flatMap((x) => {
      const t = terms(x.terms)
      if (t.length === 0) return []
      const last = t[t.length - 1].offset
      return [[t[0].offset.start, last.start + last.length, label]]
    })
  return (text) => {
    const doc = nlp(text)
    const names = [...find(doc.people(), 'Person', stripTitle), ...find(doc.places(), 'Place'), ...find(doc.organizations(), 'Organization')]
    const free = ([start, end]) => names.every((n) => end <= n[0] || n[1] <= start)
    return names.concat(find(doc.match('#Demonym+'), 'Demonym').filter(free))
  }
}

function wink() {
  const winkNLP = require('wink-nlp')
  const nlp = winkNLP(require('wink-eng-lite-web-model'), ['sbd', 'pos', 'ner', 'cer'])
  const its = nlp.its
  nlp.learnCustomEntities([{ name: 'PROPN', patterns: ['PROPN', 'PROPN PROPN', 'PROPN PROPN PROPN', 'PROPN PROPN PROPN PROPN'] }])
  return (text) => {
    const doc = nlp.readDoc(text)
    // Entities have no offsets in characters: they follow from the tokens and the white space before each.
    const ends = []
    let at = 0
    doc.tokens().each((t) => {
      at += t.out(its.precedingSpaces).length + t.out(its.value).length
      ends.push(at)
    })
    const span = (e, label) => {
      const [first, last] = e.out(its.span)
      return [ends[first] - doc.tokens().itemAt(first).out(its.value).length, ends[last], label]
    }
    const names = []
    doc.entities().each((e) => names.push(span(e, e.out(its.type))))
    doc.customEntities().each((e) => names.push(span(e, e.out(its.type))))
    return names
  }
}

const find = { compromise, wink }[process.argv[2]]()
const seconds = () => {
  const u = process.cpuUsage()
  return (u.user + u.system) / 1e6
}

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const request = JSON.parse(line)
  let reply
  if (request.texts) {
    const began = seconds()
    let passes = 0
    do {
      for (const t of request.texts) find(t)
      passes++
    } while (seconds() - began < request.seconds)
    reply = { names: [], passes, cpu: seconds() - began }
  } else {
    reply = { id: request.id, unit: 'utf16', names: find(request.text) }
  }
  process.stdout.write(JSON.stringify(reply) + '\n')
})
