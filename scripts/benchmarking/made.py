"""Makes an OpenAPI document of any size, the same each time.

Its proportions are those of a large one of a vendor's: some 200 operations in a megabyte, of which half is
prose and examples; three operations for each schema, a dozen properties of the usual kinds in each; a few
dozen tags. A part of it refers to parts before it, and to those that all parts share.
"""

TAGS = 40
NOUNS = ["Account", "Branch", "Check", "Deployment", "Event", "Folder", "Gist", "Hook", "Invoice", "Job"]
KINDS = ["Policy", "Record", "Setting", "Summary", "Grant", "Version", "Log", "Rule", "Target", "State"]
PROSE = (
    "The value that the server has set, unless the owner has chosen another. It changes with each update "
    "of the resource, and is `null` until the first one. See [the guide](https://docs.example.com/guide)."
)

# What most properties and parameters are described with, in one line.
HINT = (
    "Chosen when the resource is made, and kept from then on; only the owner of the resource may change it, "
    "and only as long as the resource is open."
)

HEAD = """\
openapi: 3.0.3
info:
  title: A made API
  version: '1'
  description: As large as it is asked to be.
servers:
  - url: https://api.example.com
tags:
"""

SHARED = """\
  parameters:
    page:
      name: page
      in: query
      description: The number of the page, from 1.
      schema: {type: integer, default: 1}
    per_page:
      name: per_page
      in: query
      description: How many results a page has, 100 at most.
      schema: {type: integer, default: 30}
  responses:
    not_found:
      description: There is no such resource.
      content:
        application/json:
          schema: {$ref: '#/components/schemas/ApiError'}
    validation_failed:
      description: The request is not as described.
      content:
        application/json:
          schema: {$ref: '#/components/schemas/ApiError'}
  schemas:
    ApiError:
      type: object
      required: [message]
      properties:
        message: {type: string}
        documentation_url: {type: string}
        status: {type: string}
    Owner:
      type: object
      required: [id, login]
      properties:
        id: {type: integer, format: int64}
        login: {type: string, example: octavia}
        email: {type: string, nullable: true}
        site_admin: {type: boolean}
    Identified:
      type: object
      required: [id, node_id]
      properties:
        id: {type: integer, format: int64, description: The number of the resource.}
        node_id: {type: string, description: The ID in all of the system.}
"""


def name(number):
    return f"{NOUNS[number % 10]}{KINDS[number // 10 % 10]}{number}"


def path(number):
    return f"/{NOUNS[number % 10].lower()}s/{{owner}}/{KINDS[number // 10 % 10].lower()}-{number}"


def reference(number):
    return f"'#/components/schemas/{name(number)}'"


def example(number, indent):
    """What a resource looks like, as lines."""
    lines = f"""\
id: {number}
node_id: 'MDEwOl{number}'
name: first
state: open
url: 'https://api.example.com{path(number)}/{number}'
created_at: '2026-01-02T03:04:05Z'
updated_at: null
owner:
  id: 1
  login: octavia
  email: octavia@example.com
  site_admin: false
labels: [bug, help wanted]
ratio: 0.25
metadata: {{color: blue, shape: 'round, mostly'}}
permissions:
  admin: false
  push: true
  pull: true
"""
    return "".join(" " * indent + line + "\n" for line in lines.splitlines())


def elements(number, indent):
    """Three of them, as elements of a list."""
    one = example(number, indent + 2)
    return 3 * (" " * indent + "- " + one[indent + 2:])


def operations(number):
    """A path with a list and one with a resource: three operations in all."""
    this, tag = name(number), f"tag-{number % TAGS}"
    return f"""\
  {path(number)}:
    get:
      operationId: {tag}/list-{number}
      summary: List the resources of {this}
      description: |-
        Lists what the caller may see of them, the newest first.

        {PROSE}
      tags: [{tag}]
      parameters:
        - {{name: owner, in: path, required: true, description: Whose they are., schema: {{type: string}}}}
        - name: sort
          in: query
          description: What to sort by.
          schema: {{type: string, enum: [created, updated, name_{number % 7}], default: created}}
        - {{name: since, in: query, description: "{HINT}", schema: {{type: string, format: date-time}}}}
        - {{$ref: '#/components/parameters/per_page'}}
        - {{$ref: '#/components/parameters/page'}}
      responses:
        '200':
          description: The resources.
          headers: {{Link: {{schema: {{type: string}}}}}}
          content:
            application/json:
              schema: {{type: array, items: {{$ref: {reference(number)}}}}}
              examples:
                default:
                  value:
{elements(number, 20)}        '404': {{$ref: '#/components/responses/not_found'}}
    post:
      operationId: {tag}/create-{number}
      summary: Create a resource of {this}
      description: {PROSE.replace(": ", " ")}
      tags: [{tag}]
      parameters:
        - {{name: owner, in: path, required: true, description: Whose they are., schema: {{type: string}}}}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name: {{type: string, description: The name of the resource.}}
                private: {{type: boolean, default: false, description: "{HINT}"}}
                labels: {{type: array, description: "{HINT}", items: {{type: string}}}}
                config: {{type: object, properties: {{url: {{type: string, format: uri}}, secret: {{type: string}}}}}}
      responses:
        '201':
          description: The new resource.
          content:
            application/json:
              schema: {{$ref: {reference(number)}}}
              example:
{example(number, 16)}        '422': {{$ref: '#/components/responses/validation_failed'}}
  {path(number)}/{{resource_id}}:
    get:
      operationId: {tag}/get-{number}
      summary: Get a resource of {this}
      description: |-
        {PROSE}

        {PROSE}
      tags: [{tag}]
      parameters:
        - {{name: owner, in: path, required: true, description: Whose they are., schema: {{type: string}}}}
        - {{name: resource_id, in: path, required: true, description: "{HINT}", schema: {{type: integer, format: int64}}}}
      responses:
        '200':
          description: The resource.
          content:
            application/json:
              schema: {{$ref: {reference(number)}}}
              example:
{example(number, 16)}        '404': {{$ref: '#/components/responses/not_found'}}
"""


def schema(number):
    """A schema; every eighth is a choice between earlier ones instead of an object."""
    this = name(number)
    if number % 8 == 7:
        choices = "".join(f"        - {{$ref: {reference(number - back)}}}\n" for back in (1, 2, 3))
        return f"    {this}:\n      description: One of three.\n      oneOf:\n{choices}"
    earlier = reference(number - number % 8) if number % 8 else "'#/components/schemas/Owner'"
    return f"""\
    {this}:
      title: {this}
      description: |-
        What is known of a resource of the kind {number}.

        {PROSE}
      allOf:
        - {{$ref: '#/components/schemas/Identified'}}
        - type: object
          required: [name, state, created_at]
          properties:
            name: {{type: string, description: The name of the resource., example: first}}
            state:
              type: string
              description: The state. {PROSE.replace(": ", " ")}
              enum: [open, closed, merged, kind_{number % 11}]
            url: {{type: string, format: uri, example: 'https://api.example.com/{number}'}}
            created_at: {{type: string, format: date-time, description: "{HINT}"}}
            updated_at: {{type: string, format: date-time, nullable: true, description: "{HINT}"}}
            owner: {{$ref: '#/components/schemas/Owner'}}
            parent: {{$ref: {earlier}}}
            count_{number % 13}: {{type: integer, description: How many there are.}}
            ratio: {{type: number, format: double, description: "{HINT}"}}
            labels: {{type: array, description: "{HINT}", items: {{type: string}}}}
            metadata: {{type: object, additionalProperties: {{type: string}}, description: "{HINT}"}}
            permissions:
              type: object
              description: What the caller may do.
              required: [pull]
              properties:
                admin: {{type: boolean, description: "{HINT}"}}
                push: {{type: boolean, description: "{HINT}"}}
                pull: {{type: boolean, description: "{HINT}"}}
"""


def write(file, size):
    """Writes a document of at least so many bytes, and hardly more."""
    count = size // (len(operations(1000)) + len(schema(1000))) + 1
    with open(file, "w") as document:
        document.write(HEAD)
        document.writelines(f"  - {{name: tag-{tag}, description: Part {tag} of the API.}}\n" for tag in range(TAGS))
        document.write("paths:\n")
        document.writelines(operations(number) for number in range(count))
        document.write("components:\n" + SHARED)
        document.writelines(schema(number) for number in range(count))
