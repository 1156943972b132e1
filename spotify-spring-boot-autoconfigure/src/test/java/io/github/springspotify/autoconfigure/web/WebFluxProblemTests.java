package io.github.springspotify.autoconfigure.web;

/**
 * What failures of calls become in Spring WebFlux.
 */
class WebFluxProblemTests extends ProblemTests {

	WebFluxProblemTests() {
		super(Stack.WEBFLUX);
	}

}
