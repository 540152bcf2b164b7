package gold

import (
	"encoding/json"
	"slices"
)

// deed is an event without its place: what, by whom, to whom.
type deed struct{ code, source, target string }

// scoreEvents scores events as bags of code, source and target.
func scoreEvents(records []record, results Results) []Row {
	var full, root, who, types, plover tally
	isPlover := slices.ContainsFunc(records, func(r record) bool { return r.Event != "" })
	for i := range records {
		want, have, kinds := records[i].deeds(), results.of(records[i].ID).deeds(false), results.of(records[i].ID).deeds(true)
		if isPlover {
			plover.add(bags(want, kinds, func(d deed) deed { return d }))
			types.add(bags(want, kinds, func(d deed) deed { return deed{code: d.code} }))
			who.add(bags(want, kinds, func(d deed) deed { return deed{"", d.source, d.target} }))
			continue
		}
		full.add(bags(want, have, func(d deed) deed { return d }))
		root.add(bags(want, have, func(d deed) deed { return deed{head(d.code, 2), d.source, d.target} }))
		who.add(bags(want, have, func(d deed) deed { return deed{"", d.source, d.target} }))
	}
	if isPlover {
		return []Row{plover.row("events plover+source+target"), types.row("events plover"), who.row("events source+target")}
	}
	return []Row{full.row("events code+source+target"), root.row("events root+source+target"), who.row("events source+target")}
}

// deeds are the events of a record.
func (r *record) deeds() []deed {
	if r.Event != "" {
		return []deed{r.ploverDeed()}
	}
	var out []deed
	for _, e := range r.Events {
		if e.Code != "" {
			out = append(out, deed{e.Code, actorCode(e.Source), actorCode(e.Target)})
		}
	}
	return out
}

// ploverDeed is the event of a PLOVER record. Of two sources without target, who did it together, the second is the target.
func (r *record) ploverDeed() deed {
	type actor struct {
		Code string `json:"code"`
	}
	read := func(data json.RawMessage) []string {
		var list []actor
		var codes []string
		if json.Unmarshal(data, &list) == nil {
			for _, a := range list {
				codes = append(codes, a.Code)
			}
		}
		return append(codes, "", "")
	}
	source, target := read(r.Source), read(r.Target)
	if target[0] == "" {
		target[0] = source[1]
	}
	return deed{r.Event, actorCode(source[0]), actorCode(target[0])}
}

// deeds are the events of a result, by CAMEO code or by PLOVER type.
func (r *Result) deeds(plover bool) []deed {
	var out []deed
	for _, e := range r.Events {
		code := e.Code
		if plover {
			code = e.Plover
		}
		out = append(out, deed{code, r.entity(e.Source).code(), r.entity(e.Target).code()})
	}
	return out
}

// code is the country of an actor, or its role.
func (e entity) code() string {
	if e.Country != "" {
		return actorCode(e.Country)
	}
	return actorCode(e.role())
}

// role is the sector of an entity, "" also if the result has none.
func (e entity) role() string {
	if e.Role == nil {
		return ""
	}
	return *e.Role
}

// actorCode cuts a code to its first three letters.
func actorCode(code string) string {
	if code == "" {
		return "---"
	}
	return head(code, 3)
}

func head(s string, n int) string { return s[:min(n, len(s))] }

// bags compares two lists as bags of what key makes of each event.
func bags(want, have []deed, key func(deed) deed) tally {
	count := map[deed]int{}
	for _, d := range want {
		count[key(d)]++
	}
	both := 0
	for _, d := range have {
		if count[key(d)] > 0 {
			count[key(d)]--
			both++
		}
	}
	return tally{both, len(have) - both, len(want) - both}
}

// scoreActors scores the country and the role of phrases for actors.
func scoreActors(records []record, results Results) []Row {
	var countries, roles agreement
	for i := range records {
		rec := &records[i]
		res := results.of(actorID(i, rec))
		if want, ok := rec.expects("country"); ok {
			countries.all++
			if res.hasCountry(want) {
				countries.same++
			}
		}
		if want, ok := rec.expects("code_1"); ok {
			roles.all++
			if slices.ContainsFunc(res.Entities, func(e entity) bool { return e.Role != nil && *e.Role == want }) {
				roles.same++
			}
		}
	}
	return []Row{share("actors country", countries.same, countries.all), share("actors role", roles.same, roles.all)}
}

// expects returns the value that a field must equal; false if the test says nothing of the kind.
func (r *record) expects(field string) (string, bool) {
	e := r.Expect[field]
	if len(e) < 2 || e[0] != "Eq" {
		return "", false
	}
	want, ok := e[1].(string)
	return want, ok
}

// hasCountry says whether some entity is of a country; of none at all if want is empty.
func (r *Result) hasCountry(want string) bool {
	if want == "" {
		return !slices.ContainsFunc(r.Entities, func(e entity) bool { return e.Country != "" })
	}
	return slices.ContainsFunc(r.Entities, func(e entity) bool {
		return e.Country == want || (want == "IGO" || want == "NGO") && e.role() == want
	})
}
