package io.github.springspotify.sample.page;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The login form of users of this application's own.
 */
@Controller
@Profile("connect")
class OwnLoginController {

	@GetMapping("/login")
	String login() {
		return "login";
	}

}
