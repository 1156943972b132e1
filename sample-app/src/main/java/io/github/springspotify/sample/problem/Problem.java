package io.github.springspotify.sample.problem;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What went wrong, in plain words and with a way on.
 *
 * @param status HTTP status of the page
 * @param title what happened, in a few words
 * @param text what happened, in a sentence or two
 * @param advice what the user can do, if anything
 * @param action text of the link that leads on
 * @param link where it leads
 */
record Problem(HttpStatus status, String title, String text, @Nullable String advice, String action, String link) {

	static final String LOGIN = "/oauth2/authorization/spotify";

	static Problem of(HttpStatus status, String title, String text) {
		return new Problem(status, title, text, null, "Back to the start", "/");
	}

	Problem advise(String words) {
		return new Problem(this.status, this.title, this.text, words, this.action, this.link);
	}

	Problem leadTo(String text, String address) {
		return new Problem(this.status, this.title, this.text, this.advice, text, address);
	}

	ModelAndView toPage() {
		ModelAndView page = new ModelAndView("problem");
		page.setStatus(this.status);
		page.addObject("problem", this);
		return page;
	}

}
