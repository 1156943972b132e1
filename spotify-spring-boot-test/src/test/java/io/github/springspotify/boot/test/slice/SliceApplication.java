package io.github.springspotify.boot.test.slice;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.service.registry.ImportHttpServices;

@SpringBootApplication
@ImportHttpServices(group = "spotify", types = Labels.class)
class SliceApplication {

}
