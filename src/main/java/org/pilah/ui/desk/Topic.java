package org.pilah.ui.desk;

/// A page of the guide, which F1 opens where it belongs.
public enum Topic {
    TEN_MINUTES("ten-minutes"),
    KEYS("keys"),
    IMPORTING("importing"),
    SPEAKERS("speakers"),
    CODING("coding"),
    REDUCTION("reduction"),
    QUERIES("queries"),
    DISPLAYS("displays"),
    CONCLUSIONS("conclusions"),
    CORRECTING("correcting"),
    TEAM("team"),
    WORKBOOK("workbook"),
    COMMANDS("commands"),
    STUDY_FILE("study-file"),
    PRIVACY("privacy"),
    TROUBLE("troubleshooting"),
    GLOSSARY("glossary");

    private final String page;

    Topic(String page) {
        this.page = page;
    }

    /// The name of the page's file, without its ending; the same in every language.
    public String page() {
        return page;
    }
}
