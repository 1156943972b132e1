package io.github.springspotify.docs.testing;

import org.springframework.boot.SpringApplication;

// tag::body[]
final class TestMyMusicApplication {

	private TestMyMusicApplication() {
	}

	public static void main(String[] args) {
		SpringApplication.from(MyMusicApplication::main).with(MyStandInConfiguration.class).run(args);
	}

}
// end::body[]
