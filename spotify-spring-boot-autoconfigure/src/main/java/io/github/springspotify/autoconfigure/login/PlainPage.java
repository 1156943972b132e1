package io.github.springspotify.autoconfigure.login;

import org.springframework.web.util.HtmlUtils;

/**
 * A page for applications that have none of their own for what went wrong.
 *
 * @param title title of the page
 * @param words what happened and what to do
 * @param link address that leads on
 * @param linkWords what the link does
 * @param otherLink address of the other way out
 * @param otherWords what the other link does
 */
record PlainPage(String title, String words, String link, String linkWords, String otherLink, String otherWords) {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>%1$s</title>
			<style>
			:root { color-scheme: light dark }
			body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 32rem; margin: 15vh auto; padding: 0 1.5rem }
			h1 { font-size: 1.75rem; line-height: 1.2 }
			</style>
			</head>
			<body>
			<main>
			<h1>%1$s</h1>
			<p>%2$s</p>
			<p><a href="%3$s">%4$s</a> or <a href="%5$s">%6$s</a>.</p>
			</main>
			</body>
			</html>
			""";

	String html() {
		return PAGE.formatted(HtmlUtils.htmlEscape(this.title), HtmlUtils.htmlEscape(this.words),
				HtmlUtils.htmlEscape(this.link), this.linkWords, HtmlUtils.htmlEscape(this.otherLink), this.otherWords);
	}

}
