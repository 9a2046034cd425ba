"""The packages of a wheel: the code, and `resources/` as the data inside it."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages("src"), "delegaties.data"],
    package_dir={"": "src", "delegaties.data": "resources"},
    package_data={"delegaties.data": ["**/*"], "delegaties.store": ["migrations/**/*"]},
)
