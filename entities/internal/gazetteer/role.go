package gazetteer

// Role is the number of a sector code.
type Role uint8

// roles are the sector codes of CAMEO and PLOVER that the module uses. Their order is part of the compiled form.
var roles = [...]string{"", "GOV", "MIL", "REB", "OPP", "PTY", "LEG", "JUD", "SPY", "COP", "IGO", "NGO", "MED", "BUS",
	"EDU", "REF", "CVL", "PRM", "AGR", "LAB", "JRN", "REL", "CRM", "UAF", "SET", "PRE", "SOC", "UNK", "IMG", "HRI", "BUD",
	"MOS", "CHR", "JEW", "HIN", "ELI", "RAD", "MNC", "INT"}

// String returns the three-letter code, or "".
func (r Role) String() string {
	if int(r) < len(roles) {
		return roles[r]
	}
	return ""
}

// RoleOf returns the number of a code and whether it is known.
func RoleOf(code string) (Role, bool) {
	for i, c := range roles {
		if c == code {
			return Role(i), true
		}
	}
	return 0, false
}
