package io.github.careergraph.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A realm of a running Keycloak: what its clients ask for, and what its administrators change. */
public final class Realm {

    private final Keycloak keycloak;
    private final String name;

    public Realm(Keycloak keycloak, String name) {
        this.keycloak = keycloak;
        this.name = name;
    }

    public String issuer() {
        return keycloak.uri("/realms/" + name).toString();
    }

    /** Asks the token endpoint. */
    public Response token(Map<String, String> form) {
        return RestAssured.given().formParams(form).post(issuer() + "/protocol/openid-connect/token");
    }

    /** A public client's tokens for a name and a password. */
    public Response signIn(String client, String user, String password) {
        return token(Map.of("grant_type", "password", "client_id", client, "username", user, "password", password));
    }

    public Response refresh(String client, String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", refreshToken));
    }

    /** A demo user's access token. */
    public String accessToken(String user) {
        return accessToken("career-graph-cli", user);
    }

    public String accessToken(String client, String user) {
        return signIn(client, user, user).then().statusCode(200).extract().path("access_token");
    }

    /** Enters a user whose password is the name, and answers the id. */
    public String user(String user, Map<String, List<String>> attributes, List<String> roles) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("username", user);
        account.put("firstName", "Test");
        account.put("lastName", user);
        account.put("email", user + "@demo.invalid");
        account.put("enabled", true);
        account.put("attributes", attributes);
        account.put("credentials", List.of(Map.of("type", "password", "value", user, "temporary", false)));
        String id = create("users", account);
        grant(id, roles);
        return id;
    }

    public void grant(String user, List<String> roles) {
        List<Object> found = roles.stream()
                .<Object>map(role -> get("roles/" + role).path(""))
                .toList();
        asAdministrator()
                .body(found)
                .post(admin("users/" + user + "/role-mappings/realm"))
                .then()
                .statusCode(204);
    }

    /** Enters a client that gives tokens for a name and a password. */
    public void client(String client, List<String> scopes, Map<String, String> attributes) {
        create(
                "clients",
                Map.of(
                        "clientId", client,
                        "publicClient", true,
                        "standardFlowEnabled", false,
                        "directAccessGrantsEnabled", true,
                        "fullScopeAllowed", true,
                        "defaultClientScopes", scopes,
                        "attributes", attributes));
    }

    /** Enters something, and answers its id. */
    public String create(String collection, Object body) {
        String location = asAdministrator()
                .body(body)
                .post(admin(collection))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    public Response get(String path) {
        return asAdministrator()
                .get(admin(path))
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    public void put(String path, Object body) {
        asAdministrator().body(body).put(admin(path)).then().statusCode(204);
    }

    public void delete(String path) {
        asAdministrator().delete(admin(path)).then().statusCode(204);
    }

    private RequestSpecification asAdministrator() {
        Realm master = new Realm(keycloak, "master");
        String token = master.signIn("admin-cli", Keycloak.ADMINISTRATOR, Keycloak.ADMINISTRATOR)
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private String admin(String path) {
        return keycloak.uri("/admin/realms/" + name + "/" + path).toString();
    }
}
