package entities

import (
	"strconv"
	"strings"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// amounts finds money and other amounts with a unit in a sentence.
func (w *work) amounts(s tokens.Range) {
	for i := s.First; i < s.Limit; i++ {
		if w.has(i, isTaken) || !w.mayCount(i) {
			continue
		}
		if end := w.money(i, s.Limit); end > i {
			w.emit(i, end, Money, byAmount, 0.9)
			i = end - 1
		} else if end := w.quantity(i, s.Limit); end > i {
			w.emit(i, end, Quantity, byAmount, 0.8)
			i = end - 1
		}
	}
}

// mayCount says whether an amount may begin at token i; most tokens cannot.
func (w *work) mayCount(i int) bool {
	switch k := w.doc.Kind(i); {
	case k == tokens.KindNumber || k == tokens.KindSymbol || w.doc.Flags(i).Has(tokens.FlagDigit) || w.is(i, gazetteer.Number):
		return true
	case w.has(i, isCap) && len(w.doc.Word(i)) <= 4 && i+1 < w.doc.Len():
		return w.doc.Kind(i+1) == tokens.KindNumber || w.doc.Kind(i+1) == tokens.KindSymbol
	}
	return false
}

// money returns the end of the amount of money that begins at token i: "$61 billion", "US$500", "20,000 baht".
func (w *work) money(i, limit int) int {
	n := i
	for n < limit && n < i+2 && w.currencySign(n) {
		n++
	}
	if n > i && n < limit && w.isNumeral(n) {
		return w.magnitude(n+1, limit)
	}
	if w.hasSign(i) {
		return w.magnitude(i+1, limit)
	}
	if !w.isNumeral(i) {
		return i
	}
	n = w.magnitude(i+1, limit)
	if n < limit && w.is(n, gazetteer.Currency) && !w.is(n, gazetteer.Stop) {
		return n + 1
	}
	if n+1 < limit && w.currencyAdjective(n) && w.is(n+1, gazetteer.Currency) {
		return n + 2
	}
	return i
}

// currencyAdjective is the word between number and unit in "40 million US dollars".
func (w *work) currencyAdjective(i int) bool {
	m, ok := w.exactName(i, i+1)
	return ok && m.sort == gazetteer.Country
}

// currencySign says whether token i is $, €, US$, Rs and their like before a number.
func (w *work) currencySign(i int) bool {
	if _, ok := signs[w.word(i)]; ok {
		return true
	}
	return i+1 < w.doc.Len() && w.doc.Glued(i+1) && (w.word(i+1) == "$" || w.word(i+1) == "€") && len(w.word(i)) <= 3 && w.has(i, isCap)
}

// hasSign says whether token i is a sign and a number in one: "€20m", "R120".
func (w *work) hasSign(i int) bool {
	word := w.word(i)
	for _, p := range [...]string{"US$", "A$", "C$", "NT$", "HK$", "$", "€", "£", "¥", "₦", "₹", "SR", "Rs", "Rs.", "R", "Dh", "KSh", "Sh", "GH¢", "GH₵"} {
		if rest, ok := strings.CutPrefix(word, p); ok && rest != "" && rest[0] >= '0' && rest[0] <= '9' {
			return true
		}
	}
	return false
}

// signs are signs of currencies with their ISO 4217 codes.
var signs = map[string]string{
	"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "Rs": "INR", "Rs.": "INR", "₽": "RUB", "₴": "UAH",
	"₩": "KRW", "₪": "ILS", "₺": "TRY", "₦": "NGN", "A$": "AUD", "C$": "CAD", "NT$": "TWD", "HK$": "HKD", "S$": "SGD", "R$": "BRL",
	"USD": "USD", "EUR": "EUR", "GBP": "GBP", "CHF": "CHF", "RM": "MYR", "AED": "AED", "SR": "SAR", "Dh": "AED", "Ksh": "KES",
	"KSh": "KES", "Sh": "KES", "GH¢": "GHS", "₱": "PHP", "P": "PHP", "Rp": "IDR", "฿": "THB", "NZ$": "NZD", "INR": "INR", "Tk": "BDT",
}

// isNumeral says whether token i is a number in figures or a number word.
func (w *work) isNumeral(i int) bool {
	if w.doc.Kind(i) == tokens.KindNumber {
		return true
	}
	word := w.word(i)
	if word != "" && word[0] >= '0' && word[0] <= '9' {
		return strings.TrimRight(word, "mbntk") != word
	}
	return w.is(i, gazetteer.Number) && word != "a" && word != "an" && word != "A" && word != "An"
}

func (w *work) magnitude(i, limit int) int {
	for n := 0; n < 2 && i < limit && w.is(i, gazetteer.Magnitude); n++ {
		i++
	}
	return i
}

// quantity returns the end of an amount such as "20,000 troops": a number in figures and a unit.
func (w *work) quantity(i, limit int) int {
	if w.doc.Kind(i) != tokens.KindNumber && (!w.is(i, gazetteer.Number) || w.is(i, gazetteer.Stop) && len(w.word(i)) < 3) {
		return i
	}
	n := w.magnitude(i+1, limit)
	if n < limit && w.word(n) == "%" {
		return n + 1
	}
	if n+1 < limit && w.word(n) == "per" && w.word(n+1) == "cent" {
		return n + 2
	}
	if n < limit && w.word(n) == "square" {
		n++
	}
	if i > 0 && w.has(i-1, isCap) && !w.has(i-1, isInitial) && w.doc.Kind(i-1) == tokens.KindWord {
		return i // "14 Leopard 2 tanks": a part of a name
	}
	if n < limit && w.isCounted(w.pastAdjectives(n, limit), limit) {
		return w.pastAdjectives(n, limit) + 1 // "20 armed men"
	}
	if m, ok := w.name(w.pastAdjectives(n, limit), limit); ok && (m.kind == NORP || m.sort == gazetteer.Country) && w.isCounted(w.pastAdjectives(int(m.limit), limit), limit) {
		return n // "500 Russian troops": the number alone, as the nationality is a mention of its own
	}
	return i
}

// pastAdjectives passes up to two adjectives in lower case.
func (w *work) pastAdjectives(n, limit int) int {
	for k := 0; k < 2 && n < limit && (w.tags.At(n) == tagging.ADJ || w.tags.Penn(n) == tagging.PennVBN) && !w.has(n, isCap) && !w.is(n, gazetteer.Unit|gazetteer.Stop); k++ {
		n++
	}
	return n
}

// isCounted says whether token i is a noun that amounts are given of.
func (w *work) isCounted(i, limit int) bool {
	return i < limit && w.is(i, gazetteer.Unit) && !w.has(i, isCap)
}

// Quantities returns the values of the amounts among the mentions, in text order. It takes time linear in the
// mentions.
func (r *Recognizer) Quantities(doc *tokens.Document, mentions []Mention) []Amount {
	var out []Amount
	for _, m := range mentions {
		if m.Kind == Money || m.Kind == Quantity {
			if a, ok := r.amount(doc, m); ok {
				out = append(out, a)
			}
		}
	}
	return out
}

// amount reads one amount token by token.
func (r *Recognizer) amount(doc *tokens.Document, m Mention) (Amount, bool) {
	a := Amount{Span: m.Span}
	seen := false
	for i := m.Range.First; i < m.Range.Limit; i++ {
		word := doc.Word(i)
		if code, ok := signs[word]; ok {
			a.Unit = code
			continue
		}
		c, _ := r.word(doc.Key(i))
		low := tokens.Fold(word)
		if v, unit, ok := number(word); ok && !seen {
			a.Value, seen = v, true
			if unit != "" {
				a.Unit = unit
			}
		} else if f := factor(low); f > 0 {
			if !seen {
				a.Value, seen = 1, true
			}
			a.Value *= f
		} else if v, ok := numberWords[low]; ok && !seen {
			a.Value, seen = v, true
		} else if code := currencies[low]; code != "" {
			a.Unit = code
		} else if c&gazetteer.Unit != 0 || low == "%" || low == "cent" {
			a.Unit = unitName(low)
		}
	}
	if seen && a.Unit == "" {
		a.Unit, a.Of = r.counted(doc, m.Range.Limit)
		return a, a.Unit != ""
	}
	a.Of = r.object(doc, m)
	return a, seen && a.Unit != ""
}

// counted returns what there is an amount of where a nationality stands behind the number at token first: "troops" and
// "Russian troops".
func (r *Recognizer) counted(doc *tokens.Document, first int) (unit, of string) {
	for i := first; i < min(first+maxCounted, doc.Len()) && (doc.Kind(i) == tokens.KindWord || doc.Kind(i) == tokens.KindHyphen); i++ {
		if c, _ := r.word(doc.Key(i)); c&gazetteer.Unit != 0 && i > first {
			return unitName(tokens.Fold(doc.Word(i))), doc.Slice(doc.SpanOf(tokens.Range{First: first, Limit: i + 1}))
		}
	}
	return "", ""
}

// maxCounted is the most tokens of "United Arab Emirates armoured troops" and its like.
const maxCounted = 7

// object returns what stands behind the amount: "$61 billion in aid", "40 tons of wheat".
func (r *Recognizer) object(doc *tokens.Document, m Mention) string {
	i := m.Range.Limit
	if i+1 >= doc.Len() || doc.Word(i) != "in" && doc.Word(i) != "of" {
		return ""
	}
	first := i + 1
	for n := first; n < min(first+3, doc.Len()) && doc.Kind(n) == tokens.KindWord; n++ {
		c, _ := r.word(doc.Key(n))
		if c&gazetteer.Stop != 0 {
			return ""
		}
		if n > first && hasLeft[doc.Word(n)] {
			return doc.Slice(doc.SpanOf(tokens.Range{First: first, Limit: n}))
		}
		if n+1 >= doc.Len() || doc.Kind(n+1) != tokens.KindWord || r.isStop(doc, n+1) {
			return doc.Slice(doc.SpanOf(tokens.Range{First: first, Limit: n + 1}))
		}
	}
	return ""
}

// hasLeft are verbs that often stand at once behind what there is an amount of.
var hasLeft = map[string]bool{"left": true, "came": true, "went": true, "fell": true, "rose": true, "crossed": true, "arrived": true, "reached": true,
	"remain": true, "remained": true, "sank": true, "entered": true, "passed": true, "flowed": true, "moved": true, "said": true}

func (r *Recognizer) isStop(doc *tokens.Document, i int) bool {
	c, _ := r.word(doc.Key(i))
	return c&(gazetteer.Stop|gazetteer.LocPrep) != 0
}

// number reads figures with separators, and a sign or a magnitude glued to them: "€20m".
func number(word string) (value float64, unit string, ok bool) {
	for _, p := range [...]string{"US$", "NT$", "HK$", "$", "€", "£", "¥", "₦", "₹", "SR", "Rs", "Dh"} {
		if rest, found := strings.CutPrefix(word, p); found {
			word, unit = rest, signs[p]
			break
		}
	}
	f := 1.0
	for _, s := range [...]struct {
		end string
		f   float64
	}{{"bn", 1e9}, {"tn", 1e12}, {"m", 1e6}, {"b", 1e9}, {"k", 1e3}} {
		if rest, found := strings.CutSuffix(word, s.end); found {
			word, f = rest, s.f
			break
		}
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(word, ",", ""), 64)
	return v * f, unit, err == nil
}

func factor(word string) float64 {
	switch word {
	case "hundred", "hundreds":
		return 100
	case "thousand", "thousands", "k":
		return 1e3
	case "lakh", "lakhs":
		return 1e5
	case "million", "millions", "m", "mn":
		return 1e6
	case "crore", "crores":
		return 1e7
	case "billion", "billions", "bn":
		return 1e9
	case "trillion", "trillions", "tn":
		return 1e12
	case "dozen", "dozens":
		return 12
	}
	return 0
}

var numberWords = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
	"twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "half": 0.5,
}

// currencies are nouns of money with their ISO 4217 codes.
var currencies = map[string]string{
	"dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP", "yen": "JPY", "yuan": "CNY",
	"renminbi": "CNY", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "hryvnia": "UAH", "hryvnias": "UAH",
	"rupee": "INR", "rupees": "INR", "won": "KRW", "lira": "TRY", "liras": "TRY", "riyal": "SAR", "riyals": "SAR", "dirham": "AED",
	"dirhams": "AED", "peso": "MXN", "pesos": "MXN", "franc": "CHF", "francs": "CHF", "real": "BRL", "reais": "BRL", "rand": "ZAR",
	"naira": "NGN", "baht": "THB", "ringgit": "MYR", "shekel": "ILS", "shekels": "ILS", "zloty": "PLN", "taka": "BDT", "kyat": "MMK",
	"birr": "ETB", "cedi": "GHS", "cedis": "GHS", "tenge": "KZT", "dong": "VND", "afghani": "AFN", "afghanis": "AFN",
}

func unitName(word string) string {
	switch word {
	case "%", "percent", "cent":
		return "%"
	case "km", "kilometer", "kilometers", "kilometre", "kilometres":
		return "km"
	case "mile", "miles":
		return "mi"
	case "meter", "meters", "metre", "metres":
		return "m"
	case "ton", "tons", "tonne", "tonnes":
		return "t"
	}
	return word
}
