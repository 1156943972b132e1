package io.github.springspotify.docs.testing;

import org.springframework.boot.SpringApplication;

final class TestMyApplication {

	private TestMyApplication() {
	}

	public static void main(String[] args) {
		SpringApplication.from(MyApplication::main).with(MyStandInConfiguration.class).run(args);
	}

}
