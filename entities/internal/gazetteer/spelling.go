package gazetteer

import (
	"fmt"
	"strings"
)

// spelling is another way to write the name of an entry.
type spelling struct {
	name  string
	entry uint32
}

// alike are the ways in which news writes one and the same name from another alphabet.
var alike = [...][]string{
	{"Mohamed", "Mohammed", "Muhammad", "Mohammad", "Mohamad", "Muhammed"},
	{"Hussein", "Hussain", "Husayn"},
	{"Ahmed", "Ahmad"},
	{"Mahmoud", "Mahmud"},
	{"Yusuf", "Youssef", "Yousef", "Yousuf"},
	{"Omar", "Umar"},
	{"Osman", "Othman", "Uthman"},
	{"Khaled", "Khalid"},
	{"Walid", "Waleed"},
	{"Said", "Saeed", "Sayed"},
	{"Mustafa", "Mostafa", "Moustafa"},
	{"Abdullah", "Abdallah"},
	{"Ibrahim", "Ebrahim"},
	{"Ismail", "Esmail", "Ismael"},
	{"Jamal", "Gamal"},
	{"Suleiman", "Suleyman", "Sulaiman", "Soleiman"},
	{"Sergey", "Sergei"},
	{"Andrey", "Andrei"},
	{"Alexey", "Alexei", "Aleksei", "Aleksey"},
	{"Alexander", "Aleksandr", "Alexandr"},
	{"Dmitry", "Dmitri", "Dmitriy"},
	{"Nikolay", "Nikolai"},
	{"Yury", "Yuri", "Yuriy"},
	{"Yevgeny", "Evgeny", "Yevgeniy"},
	{"Anatoly", "Anatoliy", "Anatoli"},
	{"Vitaly", "Vitali", "Vitaliy"},
	{"Valery", "Valeriy"},
	{"Vasily", "Vasiliy"},
	{"Gennady", "Gennadiy"},
	{"Arkady", "Arkadiy"},
	{"Oleksandr", "Olexandr"},
	{"Volodymyr", "Volodimir"},
}

// respelled returns a name of two words or more with each of its words written in the other ways, one word at a time.
func respelled(name string) []string {
	words := strings.Fields(name)
	var out []string
	for i, w := range words {
		if len(words) < 2 {
			break
		}
		for _, ways := range alike {
			for _, other := range ways {
				if !has(ways, w) || other == w {
					continue
				}
				words[i] = other
				out = append(out, strings.Join(words, " "))
			}
		}
		words[i] = w
	}
	return out
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// addSpelling adds a spelling unless its words name something already.
func (b *Builder) addSpelling(s spelling) {
	keys := phraseKeys(s.name)
	if len(keys) < 2 || b.phrases[fmt.Sprint(keys)] != nil {
		return
	}
	b.AddPhrase(s.name, Hit{s.entry, Name})
}
