package io.github.careergraph.market;

/** An occupation of ESCO as its table has it; the code's first four digits are ISCO-08's unit group. */
record EscoOccupation(String uri, String code, String title, String otherTitles, String description) {

    /** ISCO-08's minor group, by which whole families of occupations are held out. */
    String minorGroup() {
        return code.substring(0, Math.min(3, code.length()));
    }
}
