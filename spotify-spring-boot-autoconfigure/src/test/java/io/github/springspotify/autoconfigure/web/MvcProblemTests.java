package io.github.springspotify.autoconfigure.web;

/**
 * What failures of calls become in Spring MVC.
 */
class MvcProblemTests extends ProblemTests {

	MvcProblemTests() {
		super(Stack.MVC);
	}

}
