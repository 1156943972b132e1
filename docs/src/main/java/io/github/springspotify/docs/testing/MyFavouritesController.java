package io.github.springspotify.docs.testing;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MyFavouritesController {

	private final MyFavourites favourites;

	MyFavouritesController(MyFavourites favourites) {
		this.favourites = favourites;
	}

	@GetMapping(path = "/favourite", produces = "text/plain")
	String favourite() {
		return this.favourites.sentence();
	}

}
